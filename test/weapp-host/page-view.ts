import type { EventChannel } from './event-channel.js';
import type { WeappHost } from './host.js';
import { selectorQuery } from './selector-query.js';
import { View } from './view.js';
import { asText } from './wxml/as-text.js';
import { type ElementNode, matches, textOf, type TreeNode, walk } from './wxml/tree.js';

/** What the platform gives to a page when it opens it. */
export interface Opening {
  route: string;
  query: Record<string, string>;
  channel: EventChannel;
}

/** One page on the stack: its life and what it shows. */
export class PageView extends View {
  readonly instance: Record<string, unknown>;
  readonly data: Record<string, unknown>;
  readonly query: Record<string, string>;
  title: string;
  tree: TreeNode[] = [];
  private isGone = false;

  constructor(host: WeappHost, { route, query, channel }: Opening) {
    super(host, route, route);
    const definition = host.loader.page(route);
    this.query = query;
    this.title = this.json.navigationBarTitleText ?? host.package.app.window?.navigationBarTitleText ?? '';
    this.data = JSON.parse(JSON.stringify(definition.data ?? {})) as Record<string, unknown>;
    this.instance = {
      ...definition,
      data: this.data,
      route,
      __route__: route,
      is: route,
      options: host.realm.copy(query),
      renderer: 'webview',
      setData: (patch: Record<string, unknown>, done?: () => void) => this.setData(patch, done),
      getOpenerEventChannel: () => channel,
      createSelectorQuery: () => selectorQuery(host),
      selectComponent: () => null,
      getPageId: () => `page-${route}`,
    };
  }

  start(): void {
    this.run('onLoad', this.host.realm.copy(this.query));
    this.show();
    this.refresh();
    this.host.scheduler.later(() => this.run('onReady'));
  }

  show(): void {
    this.run('onShow');
  }

  hide(): void {
    this.run('onHide');
  }

  unload(): void {
    this.run('onUnload');
    this.detachChildren();
    this.isGone = true;
  }

  refresh(): void {
    if (!this.isGone) this.tree = this.render();
  }

  /** The platform only warns, and the node is not there: a mistake that nobody sees but the reader. */
  templateIsMissing(name: string): void {
    this.host.fail(new Error(`Template "${name}" not found on ${this.route}: that node is not shown`));
  }

  /** All that the page says, or what one of its nodes says. */
  text(node?: TreeNode | string): string {
    if (typeof node === 'string') return textOf(this.get(node));
    return node ? textOf(node) : this.tree.map(textOf).join('');
  }

  all(selector: string): ElementNode[] {
    return [...walk(this.tree)].filter((node) => matches(node, selector));
  }

  find(selector: string): ElementNode | null {
    return this.all(selector)[0] ?? null;
  }

  get(target: string | ElementNode): ElementNode {
    const node = typeof target === 'string' ? this.find(target) : target;
    if (!node) throw new Error(`no ${asText(target)} on ${this.route}; it says: ${this.text().slice(0, 300)}`);
    return node;
  }

  /** Calls one of the page's own functions, if it has it. */
  run(name: string, ...args: unknown[]): unknown {
    const method = this.instance[name];
    return typeof method === 'function' ? this.host.scheduler.call(() => method.apply(this.instance, args) as unknown) : undefined;
  }
}
