import { asSeenByApp, isRefusal } from './errors.js';
import type { Page } from './page.js';
import { asText } from './wxml/as-text.js';
import type { ElementNode } from './wxml/tree.js';

const AGREE = 'agreePrivacyAuthorization';

/** Buttons that open something of the platform's: the event that brings the answer. The answer is the stub of the same name. */
const ANSWERED_BY_EVENT: Record<string, string> = {
  getPhoneNumber: 'getphonenumber',
  getRealtimePhoneNumber: 'getrealtimephonenumber',
  chooseAvatar: 'chooseavatar',
  openSetting: 'opensetting',
  contact: 'contact',
};

export const isOpenType = (name: string): boolean => name in ANSWERED_BY_EVENT;

/** Events that only a person's tap can cause. */
export const TAP_ONLY_EVENTS = new Set([...Object.values(ANSWERED_BY_EVENT), AGREE.toLowerCase()]);

/** What a button with an open-type does when it is tapped; `getPhoneNumber|agreePrivacyAuthorization` is both in one sheet. */
export async function tapOpenType(page: Page, button: ElementNode): Promise<void> {
  const types = asText(button.attrs['open-type'])
    .split('|')
    .filter(Boolean);
  const others = types.filter((type) => type !== AGREE);
  const isCombined = others.length > 0 && others.length < types.length;
  if (isCombined) page.host.privacy.askInSheet();
  else if (types.includes(AGREE)) page.host.privacy.agreeByButton(asText(button.attrs.id));
  if (types.includes(AGREE) && page.host.privacy.hasAgreed) page.emit(button, { type: AGREE.toLowerCase() });
  for (const type of others) await openOther(page, button, type, isCombined);
}

async function openOther(page: Page, button: ElementNode, openType: string, isCombined: boolean): Promise<void> {
  if (openType === 'share') return void (await page.share('button', button));
  const type = ANSWERED_BY_EVENT[openType];
  if (!type) throw new Error(`open-type "${openType}" is not supported by the test host`);
  page.emit(button, { type, detail: await answerOf(page, openType, isCombined) });
}

/** Unlike an API, a component reports a refusal in the same event. */
async function answerOf(page: Page, openType: string, isCombined: boolean): Promise<unknown> {
  try {
    if (isCombined) page.host.privacy.requireFromSheet(openType);
    else await page.host.privacy.require(openType);
    const result = await page.host.stub(openType)({});
    return { errMsg: `${openType}:ok`, ...(result as object) };
  } catch (error) {
    if (isRefusal(error)) return asSeenByApp(error);
    throw error;
  }
}
