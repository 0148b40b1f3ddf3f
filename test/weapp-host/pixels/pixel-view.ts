import type { Browser, Page as Tab } from 'playwright-core';
import { toError } from '../errors.js';
import type { WeappHost } from '../host.js';
import { escapeHtml, HtmlWriter } from './html.js';
import { type Picture, SHELL } from './shell.js';
import { wxssToCss } from './wxss.js';

export interface PixelOptions {
  width?: number;
  height?: number;
  executablePath?: string;
}

const ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Draws a running mini-program in Chromium, with the package's own WXML and WXSS; real clicks and typing go to the host. */
export class PixelView {
  /** Tags that the platform does not have. */
  readonly unknownTags = new Set<string>();
  private written: HtmlWriter | null = null;

  private constructor(
    private readonly host: WeappHost,
    private readonly browser: Browser,
    private readonly tab: Tab,
    private readonly width: number,
  ) {}

  static async open(host: WeappHost, options: PixelOptions = {}): Promise<PixelView> {
    const { width = 390, height = 844, executablePath = CHROMIUM } = options;
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
    const tab = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 2, locale: 'zh-CN' });
    const view = new PixelView(host, browser, tab, width);
    await tab.exposeFunction('report', (node: string, type: 'tap' | 'input', value: string) => view.receive(Number(node), type, value));
    await tab.setContent(SHELL);
    await view.draw();
    return view;
  }

  async click(selector: string): Promise<void> {
    await this.tab.click(selector);
    await this.drawSettled();
  }

  async type(selector: string, text: string): Promise<void> {
    await this.tab.fill(`${selector} input, ${selector} textarea`, text);
    await this.drawSettled();
  }

  /** Writes a picture of what the phone shows now. */
  async shot(file: string): Promise<void> {
    await this.drawSettled();
    await this.tab.screenshot({ path: file });
  }

  /** Where an element stands, in CSS pixels. */
  async box(selector: string): Promise<{ x: number; y: number; width: number; height: number } | null> {
    return this.tab.locator(selector).first().boundingBox();
  }

  /** What a person would call broken: elements wider than the screen, and buttons whose text is cut. */
  async overflow(): Promise<string[]> {
    return this.tab.evaluate<string[]>('overflowing()');
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private async drawSettled(): Promise<void> {
    await this.host.settle();
    await this.draw();
  }

  private async draw(): Promise<void> {
    this.written = new HtmlWriter(this.host.page(), this.width);
    const picture = this.picture(this.written.write());
    this.written.unknownTags.forEach((tag) => this.unknownTags.add(tag));
    await this.tab.evaluate(`show(${JSON.stringify(picture)})`);
  }

  private picture(body: string): Picture {
    const { host, width } = this;
    const page = host.page();
    const { navigationBarBackgroundColor: background = '#000', ...look } = { ...host.package.app.window, ...page.json };
    const toast = host.state.toast === null ? '' : `<div id="toast">${escapeHtml(host.state.toast)}</div>`;
    return {
      css: ['app.wxss', `${page.route}.wxss`].map((file) => wxssToCss(host.package, file, width)).join('\n'),
      html: body + toast,
      title: page.title,
      background,
      foreground: look.navigationBarTextStyle === 'black' ? '#000' : '#fff',
      hasNavigationBar: look.navigationStyle !== 'custom',
    };
  }

  /** A click on a disabled button does nothing on a phone either; it is noted as a warning. */
  private async receive(number: number, type: 'tap' | 'input', value: string): Promise<void> {
    const node = this.written?.nodes[number];
    if (!node) return;
    const page = this.host.page();
    try {
      if (type === 'tap') await page.tap(node);
      else await page.input(node, value, { blur: false });
    } catch (error) {
      this.host.warnings.push(toError(error).message);
    }
  }
}
