import postcss, { type Root } from 'postcss';
import type { WeappPackage } from '../package.js';
import { BUILT_IN_TAGS } from './tags.js';

const TAG_IN_SELECTOR = /(^|[\s>+~(,])([a-z][\w-]*)/g;
const DESIGN_WIDTH = 750;

/** Lengths in rpx are parts of a screen that is always 750 wide. */
export const rpxToPx = (text: string, width: number): string =>
  text.replace(/(-?\d*\.?\d+)rpx\b/g, (_match, length: string) => `${+((Number(length) * width) / DESIGN_WIDTH).toFixed(3)}px`);

/** A style sheet of the package, with what it imports, for a screen of this width in a browser. */
export function wxssToCss(files: WeappPackage, file: string, width: number, seen = new Set<string>()): string {
  if (seen.has(file) || !files.has(file)) return '';
  seen.add(file);
  const root = postcss.parse(files.text(file));
  const imported = takeImports(root).map((reference) => wxssToCss(files, files.resolve(file, reference), width, seen));
  renameTags(root);
  root.walkDecls((declaration) => {
    declaration.value = rpxToPx(declaration.value, width);
  });
  return [...imported, root.toString()].join('\n');
}

function takeImports(root: Root): string[] {
  const references: string[] = [];
  root.walkAtRules('import', (rule) => {
    references.push(rule.params.replace(/['"]/g, ''));
    rule.remove();
  });
  return references;
}

function renameTags(root: Root): void {
  root.walkRules((rule) => {
    const isKeyframe = rule.parent?.type === 'atrule' && 'name' in rule.parent && String(rule.parent.name).includes('keyframes');
    if (!isKeyframe) rule.selectors = rule.selectors.map(renamed);
  });
}

const renamed = (selector: string): string =>
  selector.replace(TAG_IN_SELECTOR, (match, before: string, tag: string) => (BUILT_IN_TAGS.has(tag) ? `${before}wx-${tag}` : match));
