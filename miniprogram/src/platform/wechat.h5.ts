/** WeChat as the H5 build meets it: the phone around the iframe. The same verbs as `wechat.weapp.ts`. */
import Taro from '@tarojs/taro';
import { callPhone, hasPhone, onEnter } from './bridge.h5';
import { parseHash, toQueryString } from './hash.h5';
import type { EnterOptions, Query, ScannedCode, SubscribeAnswer } from './types';

export const isInWechat = hasPhone;
export const canOpenLinks = true;

let entered: EnterOptions = { ...parseHash(window.location.hash), scene: 0 };
let entries = 0;

/** WeChat opens the code's page anew when the app is still warm; so do we. `entered` keeps equal addresses apart. */
onEnter((options) => {
  entered = options;
  void Taro.reLaunch({ url: `/${options.path}?${toQueryString({ ...options.query, entered: String(++entries) })}` });
});

/** The phone draws the title bar. */
function reportTitle(): void {
  void callPhone('setNavigationBarTitle', { title: document.title }).catch(() => undefined);
}
const title = document.querySelector('title');
if (hasPhone && title) new MutationObserver(reportTitle).observe(title, { childList: true, characterData: true, subtree: true });

export async function login(): Promise<string> {
  return (await callPhone<{ code: string }>('login')).code;
}

export function enterOptions(): EnterOptions {
  return entered;
}

/** Taro decodes the values on H5 and WeChat does not; the address still has them as they came. */
export function pageQuery(_params: Query): Query {
  return parseHash(window.location.hash).query;
}

export async function needsPrivacyConsent(): Promise<boolean> {
  return (await callPhone<{ needAuthorization: boolean }>('getPrivacySetting')).needAuthorization;
}

export function openPrivacyContract(): void {
  void callPhone('openPrivacyContract').catch(() => undefined);
}

export async function askToSubscribe(templateId: string): Promise<SubscribeAnswer> {
  return (await askToSubscribeTo([templateId]))[templateId] ?? 'failed';
}

export async function askToSubscribeTo(templateIds: string[]): Promise<Record<string, SubscribeAnswer | undefined>> {
  try {
    return await callPhone<Record<string, SubscribeAnswer | undefined>>('requestSubscribeMessage', { tmplIds: templateIds });
  } catch {
    return {};
  }
}

export async function scanCode(): Promise<ScannedCode | null> {
  try {
    const { path, result } = await callPhone<{ path?: string; result: string }>('scanCode');
    return { path, result };
  } catch {
    return null;
  }
}

export function call(phoneNumber: string): void {
  void callPhone('makePhoneCall', { phoneNumber }).catch(() => undefined);
}

export async function copy(text: string): Promise<boolean> {
  try {
    await callPhone('setClipboardData', { data: text });
    return true;
  } catch {
    return false;
  }
}

export function openLink(url: string): Promise<boolean> {
  window.open(url, '_blank', 'noopener');
  return Promise.resolve(true);
}

export function openServiceAccount(originalId: string): void {
  void callPhone('openOfficialAccountProfile', { username: originalId }).catch(() => undefined);
}
