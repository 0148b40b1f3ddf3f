import { ControlValues } from './control-values.js';
import { type AppEvent, dispatch } from './events.js';
import { TAP_ONLY_EVENTS } from './open-types.js';
import { PageView } from './page-view.js';
import { afterTap } from './tap-effects.js';
import { closest, type ElementNode } from './wxml/tree.js';

type Target = string | ElementNode;

export interface SharedCard {
  title?: string;
  path?: string;
  imageUrl?: string;
}

const DEFAULT_MAX_LENGTH = 140;
const TEXT_CONTROLS = ['input', 'textarea'];

const nameOf = (target: Target): string => (typeof target === 'string' ? target : `<${target.tag}>`);

const isDisabled = (node: ElementNode): boolean => Boolean(node.attrs.disabled ?? closest(node, 'button')?.attrs.disabled);

/** A page as a person uses it. Every action waits until the app has come to rest. */
export class Page extends PageView {
  readonly values = new ControlValues();
  lastShare: SharedCard | null = null;

  emit(node: ElementNode, event: AppEvent): unknown {
    return dispatch(this.host, node, event);
  }

  async tap(target: Target): Promise<void> {
    const node = this.enabled(target);
    this.host.gesture.begin();
    this.emit(node, { type: 'touchstart', bubbles: true });
    this.emit(node, { type: 'touchend', bubbles: true });
    this.emit(node, { type: 'tap', detail: { x: 10, y: 10 }, bubbles: true });
    await afterTap(this, node);
    await this.host.settle();
  }

  /** Types a text over what was there, then leaves the field; `confirm` presses the keyboard's own button as well. */
  async input(target: Target, text: string, { blur = true, confirm = false } = {}): Promise<void> {
    const node = this.enabled(target);
    if (!TEXT_CONTROLS.includes(node.tag)) throw new Error(`${nameOf(target)} is a <${node.tag}>, not an input`);
    const limit = Number(node.attrs.maxlength ?? DEFAULT_MAX_LENGTH);
    const value = limit >= 0 ? text.slice(0, limit) : text;
    this.emit(node, { type: 'focus', detail: { value: this.values.get(node), height: 0 } });
    this.typed(node, value);
    await this.host.settle();
    if (confirm) this.emit(this.again(target, node), { type: 'confirm', detail: { value } });
    if (blur) this.emit(this.again(target, node), { type: 'blur', detail: { value, cursor: value.length } });
    await this.host.settle();
  }

  /** Chooses a value in a picker, slider or other control that reports a change. */
  async pick(target: Target, value: unknown): Promise<void> {
    const node = this.enabled(target);
    this.values.set(node, value);
    this.emit(node, { type: 'change', detail: { value } });
    await this.host.settle();
  }

  /** Raises any other event of a component, as a swiper or a video does. */
  async trigger(target: Target, type: string, detail?: unknown): Promise<unknown> {
    if (TAP_ONLY_EVENTS.has(type)) throw new Error(`${type} comes from a tap on its button, never by itself`);
    const result = this.emit(this.get(target), { type, detail });
    await this.host.settle();
    return result;
  }

  async pullDown(): Promise<void> {
    const isEnabled = this.json.enablePullDownRefresh ?? this.host.package.app.window?.enablePullDownRefresh;
    if (!isEnabled) throw new Error(`${this.route} has no enablePullDownRefresh`);
    this.run('onPullDownRefresh');
    await this.host.settle();
  }

  async reachBottom(): Promise<void> {
    this.run('onReachBottom');
    await this.host.settle();
  }

  /** The card that would be shared; the address on it must be a page. */
  async share(from: 'menu' | 'button' = 'menu', button?: ElementNode): Promise<SharedCard> {
    if (typeof this.instance.onShareAppMessage !== 'function') throw new Error(`${this.route} has no onShareAppMessage: its Share entry is off`);
    const target = button && { id: button.attrs.id, dataset: button.dataset };
    const card = await this.run('onShareAppMessage', this.host.realm.copy({ from, target }));
    this.lastShare = { ...(card as SharedCard) };
    this.checkShared(this.lastShare);
    return this.lastShare;
  }

  private checkShared({ path }: SharedCard): void {
    if (path === undefined) return;
    const { route } = this.host.router.address(path);
    if (!this.host.package.routes.includes(route)) this.host.fail(new Error(`share path ${path} is not a page`));
  }

  private enabled(target: Target): ElementNode {
    const node = this.get(target);
    if (isDisabled(node)) throw new Error(`${nameOf(target)} is disabled`);
    return node;
  }

  /** An input handler may return another text to stand in the field. */
  private typed(node: ElementNode, value: string): void {
    this.values.set(node, value);
    const replaced = this.emit(node, { type: 'input', detail: { value, cursor: value.length, keyCode: 0 } });
    if (typeof replaced === 'string') this.values.set(node, replaced);
  }

  /** The same control after the app has drawn again; the app may have taken it away. */
  private again(target: Target, node: ElementNode): ElementNode {
    return typeof target === 'string' ? (this.find(target) ?? node) : node;
  }
}
