import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
const SCREENSHOTS = fileURLToPath(new URL('../screenshots/', import.meta.url));
const PATIENCE_MS = 20_000;

/** A window of its own: other cookies than every other. */
export type OpenWindow = (options?: Pick<BrowserContextOptions, 'viewport' | 'deviceScaleFactor' | 'timezoneId'>) => Promise<Page>;

/** A real browser for the tests of one file. Windows are closed after their test, which fails when a page of ours threw something. */
export function chromiumWindows(): OpenWindow {
  let browser: Browser | undefined;
  const mistakes: string[] = [];
  beforeAll(async () => void (browser = await launchChromium()));
  afterEach(async () => {
    const name = (expect.getState().currentTestName ?? '').replace(/\W+/g, '-').slice(0, 40);
    const contexts = browser?.contexts() ?? [];
    const windows = contexts.flatMap((context) => context.pages());
    await Promise.all(windows.map((window, index) => shot(window, `end-of-${name}-${index + 1}`)));
    await Promise.all(contexts.map((context) => context.close()));
    expect(mistakes.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());
  return async ({ viewport = { width: 1280, height: 860 }, ...options } = {}) => {
    const context = await browser!.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true, ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    context.on('weberror', (error) => mistakes.push(String(error.error())));
    return context.newPage();
  };
}

export async function launchChromium(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error(`These tests need Chromium, and there is none at ${CHROMIUM}: install it, or name another one in CHROMIUM.`);
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

/** For people to look at; git does not keep them. */
export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
}

/** How far the page can be scrolled sideways, which on a phone is a mistake. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
