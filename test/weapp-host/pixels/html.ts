import fs from 'node:fs';
import path from 'node:path/posix';
import type { Page } from '../page.js';
import type { ElementNode, TreeNode } from '../wxml/tree.js';
import { BUILT_IN_TAGS } from './tags.js';
import { rpxToPx } from './wxss.js';

const KEPT = ['id', 'class', 'style', 'type', 'size', 'mode', 'scroll-y', 'scroll-x', 'disabled', 'plain'];
const TICKABLE = new Set(['switch', 'checkbox', 'radio']);
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (value: unknown): string => String(value).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== false && value !== '';

/** Writes what a page shows as HTML, and numbers the nodes so that what happens in the browser finds them again. */
export class HtmlWriter {
  readonly nodes: ElementNode[] = [];
  readonly unknownTags = new Set<string>();

  constructor(
    private readonly page: Page,
    private readonly width: number,
  ) {}

  write(): string {
    return `<wx-page>${this.all(this.page.tree)}</wx-page>`;
  }

  private all(nodes: TreeNode[]): string {
    return nodes.map((node) => (node.kind === 'text' ? escapeHtml(node.text) : this.element(node))).join('');
  }

  private element(node: ElementNode): string {
    if (node.isComponent) return this.all(node.children);
    if (!BUILT_IN_TAGS.has(node.tag)) this.unknownTags.add(node.tag);
    const number = this.nodes.push(node) - 1;
    return `<wx-${node.tag} data-node="${number}"${this.attributes(node)}>${this.inside(node)}</wx-${node.tag}>`;
  }

  private attributes(node: ElementNode): string {
    const kept = Object.fromEntries(KEPT.filter((name) => isSet(node.attrs[name])).map((name) => [name, rpxToPx(String(node.attrs[name]), this.width)]));
    if (node.tag === 'image' && isSet(node.attrs.src)) kept.style = `background-image:url('${this.imageUrl(String(node.attrs.src))}');${kept.style ?? ''}`;
    if (TICKABLE.has(node.tag) && this.page.values.get(node)) kept.checked = '';
    return Object.entries(kept)
      .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
      .join('');
  }

  private inside(node: ElementNode): string {
    const placeholder = escapeHtml(node.attrs.placeholder ?? '');
    const disabled = node.attrs.disabled ? ' disabled' : '';
    const value = escapeHtml(this.page.values.get(node) ?? '');
    if (node.tag === 'input') return `<input value="${value}" placeholder="${placeholder}"${disabled}>`;
    if (node.tag === 'textarea') return `<textarea placeholder="${placeholder}"${disabled}>${value}</textarea>`;
    if (node.tag === 'rich-text') return typeof node.attrs.nodes === 'string' ? node.attrs.nodes : '';
    return `${TICKABLE.has(node.tag) ? '<i></i>' : ''}${this.all(node.children)}`;
  }

  /** Pictures of the package are put into the page, since the browser does not see its files. */
  private imageUrl(source: string): string {
    if (/^(https?:|data:)/.test(source)) return source;
    const { package: files } = this.page.host;
    const file = files.resolve(this.page.route, source);
    if (!files.has(file)) return '';
    const type = path.extname(file).slice(1).replace('svg', 'svg+xml');
    return `data:image/${type};base64,${fs.readFileSync(files.absolute(file)).toString('base64')}`;
  }
}
