import Taro from '@tarojs/taro';

/** Each is a mistake that a browser forgives and a phone does not; the host must notice every one. */
const wrong = Taro as unknown as Record<string, (options?: unknown) => unknown>;
const browser = globalThis as unknown as { process: { cwd(): string } };

export const FAULTS: Record<string, () => unknown> = {
  'missing-api': () => wrong.openMagicDoor?.({}) ?? wrong.openMagicDoor({}),
  'unstubbed-api': () => Taro.chooseAddress(),
  'dom-query': () => document.querySelector('#x')!.scrollIntoView(),
  'window-storage': () => window.localStorage.setItem('a', '1'),
  'bare-storage': () => localStorage.setItem('a', '1'),
  'fetch': () => fetch('http://127.0.0.1:4299/items'),
  'alert': () => alert('x'),
  'headers': () => new Headers({ a: 'b' }),
  'form-data': () => new FormData(),
  'structured-clone': () => structuredClone({ a: 1 }),
  'crypto': () => crypto.randomUUID(),
  'abort-controller': () => new AbortController(),
  'new-function': () => new Function('a', 'return a + 1')(1),
  'text-encoder': () => new TextEncoder().encode('a').length,
  'process': () => browser.process.cwd(),
  'lost-rejection': () => { void Promise.reject(new Error('lost')); },
  'unknown-page': () => Taro.navigateTo({ url: '/pages/nope/index' }),
  'unknown-page-lost': () => { void Taro.navigateTo({ url: '/pages/nope/index' }); },
  'tab-page': () => Taro.navigateTo({ url: '/pages/home/index' }),
  'raw-equals-sign': () => Taro.navigateTo({ url: '/pages/form/index?scene=t=1&c=2' }),
  'plain-http': () => Taro.request({ url: 'http://plain.example.com/x' }),
  'unlisted-domain': () => Taro.request({ url: 'https://other.example.com/x' }),
  'new-array-method': () => [3, 1, 2].toSorted().join(),
};
