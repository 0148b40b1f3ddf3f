/** WeChat as the package meets it. `wechat.h5.ts` offers the same verbs through the phone around the H5 build. */
import Taro from '@tarojs/taro';
import type { EnterOptions, Query, ScannedCode, SubscribeAnswer } from './types';

export const isInWechat = true;
/** A web-view shows only domains registered with WeChat, so links to elsewhere can only be copied. */
export const canOpenLinks = false;

export async function login(): Promise<string> {
  return (await Taro.login()).code;
}

export function enterOptions(): EnterOptions {
  const { path, query, scene } = Taro.getEnterOptionsSync();
  return { path, query, scene };
}

/** A page's own query, values still encoded. */
export function pageQuery(params: Query): Query {
  return params;
}

export async function needsPrivacyConsent(): Promise<boolean> {
  // Old base libraries neither ask nor block.
  if (!Taro.canIUse('getPrivacySetting')) return false;
  return (await Taro.getPrivacySetting()).needAuthorization;
}

export function openPrivacyContract(): void {
  void Taro.openPrivacyContract().catch(() => undefined);
}

/** Must be the very first call inside a tap: WeChat refuses it after anything that was awaited. */
export async function askToSubscribe(templateId: string): Promise<SubscribeAnswer> {
  try {
    const answers = await Taro.requestSubscribeMessage({ tmplIds: [templateId], entityIds: [] });
    return (answers[templateId] as SubscribeAnswer | undefined) ?? 'failed';
  } catch {
    return 'failed';
  }
}

/** Null when the person closed the scanner. */
export async function scanCode(): Promise<ScannedCode | null> {
  try {
    const { path, result } = await Taro.scanCode({});
    return { path, result };
  } catch {
    return null;
  }
}

export function call(phoneNumber: string): void {
  void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}

/** False when WeChat refused the clipboard. */
export async function copy(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text });
    return true;
  } catch {
    return false;
  }
}

export function openLink(url: string): Promise<boolean> {
  return copy(url);
}
