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

/** Old base libraries neither ask nor block. */
export function needsPrivacyConsent(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (!wx.getPrivacySetting) resolve(false);
    else wx.getPrivacySetting({ success: ({ needAuthorization }) => resolve(needAuthorization), fail: reject });
  });
}

export function openPrivacyContract(): void {
  wx.openPrivacyContract?.({ fail: () => undefined });
}

/** Must be the very first call inside a tap: WeChat refuses it after anything that was awaited. */
export async function askToSubscribe(templateId: string): Promise<SubscribeAnswer> {
  return (await askToSubscribeTo([templateId]))[templateId] ?? 'failed';
}

/** For several at once (WeChat shows at most three to all its versions); without an entry for what could not be asked. */
export async function askToSubscribeTo(templateIds: string[]): Promise<Record<string, SubscribeAnswer | undefined>> {
  try {
    const options = { tmplIds: templateIds } as Taro.requestSubscribeMessage.Option;
    const answers: object = await Taro.requestSubscribeMessage(options);
    return answers as Record<string, SubscribeAnswer | undefined>;
  } catch {
    return {};
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

/** Not on old base libraries, and not for an account of another company: then nothing happens. */
export function openServiceAccount(originalId: string): void {
  wx.openOfficialAccountProfile?.({ username: originalId, fail: () => undefined });
}
