import { asText } from './as-text.js';

/** What a page shows at one moment. */
export type TreeNode = TextNode | ElementNode;

export interface TextNode {
  kind: 'text';
  text: string;
  parent: ElementNode | null;
}

export interface ElementNode {
  kind: 'element';
  tag: string;
  attrs: Record<string, unknown>;
  dataset: Record<string, unknown>;
  /** By event type. */
  handlers: Record<string, Handler>;
  children: TreeNode[];
  parent: ElementNode | null;
  /** The page or component whose WXML this node was written in. */
  owner: TreeOwner;
  isComponent: boolean;
}

export interface Handler {
  method: string;
  /** Bound with catch: the event goes no further. */
  stops: boolean;
}

/** Whoever renders WXML: a page or a component. */
export interface TreeOwner {
  readonly file: string;
  readonly instance: Record<string, unknown>;
  /** Tag → file of the custom components it may use. */
  readonly using: Record<string, string>;
  /** Makes or updates the child component with this key, and renders it. */
  renderComponent(file: string, attrs: Record<string, unknown>, key: string): TreeNode[];
  templateIsMissing(name: string): void;
}

export function* walk(nodes: TreeNode[]): Generator<ElementNode> {
  for (const node of nodes) {
    if (node.kind === 'text') continue;
    yield node;
    yield* walk(node.children);
  }
}

export function textOf(node: TreeNode): string {
  return node.kind === 'text' ? node.text : node.children.map(textOf).join('');
}

export function closest(node: ElementNode, tag: string): ElementNode | null {
  for (let at: ElementNode | null = node; at; at = at.parent) if (at.tag === tag) return at;
  return null;
}

const hasClass = (node: ElementNode, name: string): boolean =>
  asText(node.attrs.class)
    .split(/\s+/)
    .includes(name);

const says = (node: TreeNode, text: string): boolean => textOf(node).trim() === text;

/** The innermost elements with this text. */
const showsExactly = (node: ElementNode, text: string): boolean =>
  says(node, text) && !node.children.some((child) => child.kind === 'element' && says(child, text));

/** Selectors: `#id`, `.class`, `text=what it says`, or a tag. */
export function matches(node: ElementNode, selector: string): boolean {
  if (selector.startsWith('#')) return node.attrs.id === selector.slice(1);
  if (selector.startsWith('.')) return hasClass(node, selector.slice(1));
  if (selector.startsWith('text=')) return showsExactly(node, selector.slice(5));
  return node.tag === selector;
}
