import { channelPair, type EventChannel } from './event-channel.js';
import { Refused } from './errors.js';
import type { WeappHost } from './host.js';
import { Page } from './page.js';
import { type PageAddress, parseAddress } from './url.js';

const STACK_LIMIT = 10;

type Events = Parameters<typeof channelPair>[2];

const refuse = (errMsg: string): never => {
  throw new Refused(errMsg);
};

/** The stack of open pages, and the tabs that live on under it. */
export class Router {
  readonly stack: Page[] = [];
  private readonly keptTabs = new Map<string, Page>();

  constructor(private readonly host: WeappHost) {}

  get top(): Page | undefined {
    return this.stack[this.stack.length - 1];
  }

  navigateTo(url: string, events: Events = {}): { eventChannel: EventChannel } {
    const { route, query } = this.destination('navigateTo', url);
    if (this.stack.length >= STACK_LIMIT) refuse('navigateTo:fail webview count limit exceed');
    const [mine, theirs] = channelPair(this.host.realm, this.host.scheduler, events);
    this.top?.hide();
    this.open(route, query, theirs);
    return { eventChannel: mine };
  }

  redirectTo(url: string): void {
    const { route, query } = this.destination('redirectTo', url);
    this.stack.pop()?.unload();
    this.open(route, query);
  }

  reLaunch(url: string): void {
    const { route, query } = this.destination('reLaunch', url);
    this.replaceAll(route, query);
  }

  /** Tab pages stay alive, the pages above them do not. */
  switchTab(url: string): void {
    const { route } = this.destination('switchTab', url);
    if (this.top?.route === route) return;
    for (const page of this.stack.splice(0).reverse()) this.putAway(page);
    const kept = this.keptTabs.get(route);
    if (!kept) return this.open(route, {});
    this.stack.push(kept);
    kept.show();
  }

  navigateBack(delta = 1): void {
    if (this.stack.length < 2) refuse('navigateBack:fail cannot navigate back at first page');
    for (let left = delta; left > 0 && this.stack.length > 1; left--) this.stack.pop()?.unload();
    this.top?.show();
  }

  /** Closes everything and opens one page, as a re-entry with a path does. */
  replaceAll(route: string, query: Record<string, string>): void {
    const open = new Set([...this.stack.splice(0).reverse(), ...this.keptTabs.values()]);
    this.keptTabs.clear();
    open.forEach((page) => page.unload());
    this.open(route, query);
  }

  open(route: string, query: Record<string, string>, channel?: EventChannel): void {
    if (!this.host.package.routes.includes(route)) throw new Error(`page "${route}" is not in app.json`);
    const page = new Page(this.host, { route, query, channel: channel ?? channelPair(this.host.realm, this.host.scheduler)[1] });
    this.stack.push(page);
    page.start();
  }

  /** Reads an address written in the app, and reports what the platform would cut from it. */
  address(url: string): PageAddress {
    const address = parseAddress(url, this.top?.route ?? '');
    for (const name of address.cut)
      this.host.fail(new Error(`unescaped "=" in ${url}: WeChat cuts ${name} to "${address.query[name] ?? ''}"`));
    return address;
  }

  private destination(api: string, url: string): PageAddress {
    if (/^https?:/.test(url)) refuse(`${api}:fail page "${url}" is not found`);
    const address = this.address(url);
    const isTab = this.host.package.isTab(address.route);
    if (!this.host.package.routes.includes(address.route)) refuse(`${api}:fail page "${address.route}" is not found`);
    if (isTab && (api === 'navigateTo' || api === 'redirectTo')) refuse(`${api}:fail can not ${api} a tabbar page`);
    if (!isTab && api === 'switchTab') refuse('switchTab:fail can not switch to no-tabBar page');
    return address;
  }

  private putAway(page: Page): void {
    if (!this.host.package.isTab(page.route)) return page.unload();
    page.hide();
    this.keptTabs.set(page.route, page);
  }
}
