import type { AnyNode, AssignmentProperty, Property } from 'acorn';
import { simple } from 'acorn-walk';
import type { WeappPackage } from '../package.js';
import { PRIVACY_APIS, PRIVACY_COMPONENTS, PRIVACY_INPUT_TYPES, PRIVACY_OPEN_TYPES } from '../privacy-interfaces.js';
import { type Markup, parseWxml } from '../wxml/parse.js';
import type { Script } from './scripts.js';

const OPEN_TYPE_NAMES = ['openType', 'open-type'];

/** The privacy interfaces that a package uses: what its scripts call, and what its buttons, inputs and components are. */
export function usedPrivacyInterfaces(files: WeappPackage, scripts: Script[]): string[] {
  const inScripts = scripts.flatMap(usedByScript);
  const inMarkup = files.filesEndingIn('.wxml').flatMap((file) => readable(files, file).flatMap(usedByMarkup));
  return [...new Set([...inScripts, ...inMarkup])].sort();
}

/** Both ways: an interface that is not declared fails on the phone, and a declaration without use fails the review. */
export function privacyProblems(used: string[], declared: string[]): string[] {
  return [
    ...used.filter((name) => !declared.includes(name)).map((name) => `privacy interface ${name} is used but not declared`),
    ...declared.filter((name) => !used.includes(name)).map((name) => `privacy interface ${name} is declared but not used`),
  ];
}

function usedByScript({ program }: Script): string[] {
  const used: string[] = [];
  const take = (allowed: Set<string>, names: string[]): void => void used.push(...names.filter((name) => allowed.has(name)));
  simple(program, {
    MemberExpression: ({ property, computed }) => take(PRIVACY_APIS, nameOf(property, computed)),
    ObjectPattern: ({ properties }) => {
      for (const property of properties) if (property.type === 'Property') take(PRIVACY_APIS, nameOf(property.key, property.computed));
    },
    Property: (property: Property | AssignmentProperty) => {
      const [name = ''] = nameOf(property.key, property.computed);
      const values = textsIn(property.value).flatMap((text) => text.split('|'));
      if (OPEN_TYPE_NAMES.includes(name)) take(PRIVACY_OPEN_TYPES, values);
      if (name === 'type') take(PRIVACY_INPUT_TYPES, values);
    },
  });
  return used;
}

function nameOf(key: AnyNode, isComputed: boolean): string[] {
  if (key.type === 'Identifier') return isComputed ? [] : [key.name];
  return key.type === 'Literal' && typeof key.value === 'string' ? [key.value] : [];
}

/** Every text in an expression, so that a choice between two values counts as both. */
function textsIn(expression: AnyNode): string[] {
  const texts: string[] = [];
  simple(expression, {
    Literal: ({ value }) => void (typeof value === 'string' && texts.push(value)),
  });
  return texts;
}

function readable(files: WeappPackage, file: string): Markup[] {
  try {
    return parseWxml(files.text(file), file);
  } catch {
    return []; // reported with the other broken markup
  }
}

function usedByMarkup({ tag, attrs, children }: Markup): string[] {
  const own = [
    ...(PRIVACY_COMPONENTS.has(tag) ? [tag] : []),
    ...(attrs['open-type'] ?? '').split('|').filter((type) => PRIVACY_OPEN_TYPES.has(type)),
    ...(tag === 'input' && PRIVACY_INPUT_TYPES.has(attrs.type ?? '') ? [attrs.type ?? ''] : []),
  ];
  return [...own, ...children.flatMap(usedByMarkup)];
}
