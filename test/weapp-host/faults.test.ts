import { setTimeout as sleep } from 'node:timers/promises';
import { probeHosts } from './testing/probe-hosts.js';

const probe = probeHosts();

/** What the host says of each mistake on the faults page. */
const EXPECTED: Record<string, string> = {
  'missing-api': 'is not a function',
  'unstubbed-api': 'wx.chooseAddress is not stubbed',
  'dom-query': 'scrollIntoView',
  'window-storage': 'setItem',
  'bare-storage': 'localStorage is not defined',
  'fetch': 'fetch is not defined',
  'alert': 'alert is not defined',
  'headers': 'Headers is not defined',
  'form-data': 'FormData is not defined',
  'structured-clone': 'structuredClone is not defined',
  'crypto': 'crypto is not defined',
  'abort-controller': 'AbortController is not defined',
  'new-function': 'new Function is not available',
  'text-encoder': 'TextEncoder is not defined',
  'process': 'cwd',
  'lost-rejection': 'lost',
  'unknown-page': 'navigateTo:fail page "pages/nope/index" is not found',
  'unknown-page-lost': 'navigateTo:fail page "pages/nope/index" is not found',
  'tab-page': 'can not navigateTo a tabbar page',
  'raw-equals-sign': 'WeChat cuts scene to "t"',
  'plain-http': 'https only',
  'unlisted-domain': 'url not in domain list',
  'new-array-method': 'toSorted',
  'html-tag': 'Template "tmpl_0_div" not found',
  'big-data': 'the limit is 1024 KB',
};

test('every mistake of the page is in this list', async () => {
  const page = await probe.open().launch({ path: 'pages/faults/index' });
  expect(page.all('button').map(({ attrs }) => attrs.id)).toEqual(Object.keys(EXPECTED));
});

test.each(Object.entries(EXPECTED))('the mistake "%s" is noticed: %s', async (name, message) => {
  const host = probe.open();
  const page = await host.launch({ path: 'pages/faults/index' });
  await page.tap(`#${name}`);
  await sleep(20);
  expect(host.errors.splice(0).map((error) => error.message).join('\n')).toContain(message);
});
