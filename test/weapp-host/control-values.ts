import type { ElementNode } from './wxml/tree.js';

const TICKED = new Set(['checkbox', 'radio', 'switch']);

const boundValue = ({ tag, attrs }: ElementNode): unknown => (TICKED.has(tag) ? (attrs.checked ?? false) : (attrs.value ?? ''));

/** Taro keeps `data-sid` from one drawing to the next; other packages have ids. */
const keyOf = (node: ElementNode): unknown => node.dataset.sid ?? node.attrs.id ?? node;

/** What the person typed or ticked, which holds until the app binds a new value. */
export class ControlValues {
  private readonly given = new Map<unknown, { value: unknown; bound: string }>();

  get(node: ElementNode): unknown {
    const given = this.given.get(keyOf(node));
    return given?.bound === JSON.stringify(boundValue(node)) ? given.value : boundValue(node);
  }

  set(node: ElementNode, value: unknown): void {
    this.given.set(keyOf(node), { value, bound: JSON.stringify(boundValue(node)) });
  }

  reset(node: ElementNode): void {
    this.given.delete(keyOf(node));
  }
}
