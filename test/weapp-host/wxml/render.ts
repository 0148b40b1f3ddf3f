import { asText } from './as-text.js';
import { bind, bindObject, type Scope } from './expression.js';
import type { Markup } from './parse.js';
import type { ElementNode, TreeNode, TreeOwner } from './tree.js';
import { findTemplate, type Unit, type Units } from './unit.js';

const DIRECTIVE = /^wx:/;
const EVENT = /^(?:capture-)?(bind|catch|mut-bind):?(.+)$/;

const camelCase = (name: string): string => name.toLowerCase().replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());

/** A text between tags loses the line breaks of the file's lay-out, and nothing else. */
const trimLayout = (text: string): string => text.replace(/^\s*\n\s*|\s*\n\s*$/g, '');

/** Turns WXML and data into a tree; one renderer for one look at one view. */
export class Renderer {
  constructor(
    private readonly units: Units,
    private readonly owner: TreeOwner,
  ) {}

  render(file: string, data: Scope): TreeNode[] {
    const unit = this.units.load(file);
    return this.siblings(unit, unit.body, { ...data, ...unit.scripts }, '');
  }

  private siblings(unit: Unit, list: Markup[], scope: Scope, key: string): TreeNode[] {
    const out: TreeNode[] = [];
    let isChosen = false;
    list.forEach((node, position) => {
      const { attrs } = node;
      const repeated = attrs['wx:for'] ?? attrs['wx:for-items'];
      if (repeated !== undefined) {
        out.push(...this.repeat(unit, node, repeated, scope, `${key}/${position}`));
        return;
      }
      const condition = attrs['wx:if'] ?? attrs['wx:elif'];
      const continues = attrs['wx:elif'] !== undefined || attrs['wx:else'] !== undefined;
      if (continues && isChosen) return;
      if (condition !== undefined) isChosen = Boolean(bind(condition, scope));
      if (condition !== undefined && !isChosen) return;
      out.push(...this.one(unit, node, scope, `${key}/${position}`));
    });
    return out;
  }

  private repeat(unit: Unit, node: Markup, list: string, scope: Scope, key: string): TreeNode[] {
    const { 'wx:for-item': item = 'item', 'wx:for-index': index = 'index', 'wx:if': condition, 'wx:key': keyName } = node.attrs;
    return entriesOf(bind(list, scope)).flatMap(([position, value]) => {
      const inner = { ...scope, [item]: value, [index]: position };
      if (condition !== undefined && !bind(condition, inner)) return [];
      return this.one(unit, node, inner, `${key}:${asText(identity(value, keyName) ?? position)}`);
    });
  }

  private one(unit: Unit, node: Markup, scope: Scope, key: string): TreeNode[] {
    switch (node.tag) {
      case '':
        return this.text(node, scope);
      case 'block':
        return this.siblings(unit, node.children, scope, key);
      case 'template':
        return this.template(unit, node, scope, key);
      case 'include':
        return this.include(unit, node, scope, key);
      default:
        return [this.element(unit, node, scope, key)];
    }
  }

  private text(node: Markup, scope: Scope): TreeNode[] {
    if (!node.text.trim()) return [];
    return [{ kind: 'text', text: trimLayout(asText(bind(node.text, scope))), parent: null }];
  }

  private template(unit: Unit, node: Markup, scope: Scope, key: string): TreeNode[] {
    const name = asText(bind(node.attrs.is ?? '', scope));
    const found = findTemplate(unit, name);
    if (!found) {
      this.owner.templateIsMissing(name);
      return [];
    }
    const inner = { ...bindObject(node.attrs.data, scope), ...found.unit.scripts };
    return this.siblings(found.unit, found.template.children, inner, `${key}<${name}>`);
  }

  private include(unit: Unit, node: Markup, scope: Scope, key: string): TreeNode[] {
    const included = this.units.resolve(unit, node.attrs.src ?? '');
    return this.siblings(included, included.body, { ...scope, ...included.scripts }, key);
  }

  private element(unit: Unit, node: Markup, scope: Scope, key: string): ElementNode {
    const element = this.emptyElement(node.tag);
    for (const [name, raw] of Object.entries(node.attrs)) if (!DIRECTIVE.test(name)) setAttribute(element, name, bind(raw, scope));
    const component = this.owner.using[node.tag];
    element.isComponent = component !== undefined;
    element.children = component
      ? this.owner.renderComponent(component, element.attrs, key)
      : this.siblings(unit, node.children, scope, key);
    for (const child of element.children) child.parent = element;
    return element;
  }

  private emptyElement(tag: string): ElementNode {
    return { kind: 'element', tag, attrs: {}, dataset: {}, handlers: {}, children: [], parent: null, owner: this.owner, isComponent: false };
  }
}

function setAttribute(element: ElementNode, name: string, value: unknown): void {
  const [, binding, type] = EVENT.exec(name) ?? [];
  if (type === undefined) setPlain(element, name, value);
  else if (value) element.handlers[type.toLowerCase()] = { method: asText(value), stops: binding === 'catch' };
}

function setPlain(element: ElementNode, name: string, value: unknown): void {
  if (name.startsWith('data-')) element.dataset[camelCase(name.slice(5))] = value;
  else element.attrs[name] = value;
}

function entriesOf(list: unknown): [string | number, unknown][] {
  if (Array.isArray(list)) return list.map((value, position) => [position, value as unknown]);
  if (typeof list === 'number') return Array.from({ length: list }, (_none, position) => [position, position]);
  return list && typeof list === 'object' ? Object.entries(list) : [];
}

function identity(value: unknown, keyName: string | undefined): unknown {
  if (keyName === '*this') return value;
  return keyName && value && typeof value === 'object' ? (value as Scope)[keyName] : undefined;
}
