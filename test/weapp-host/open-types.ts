import { asSeenByApp, isRefusal } from './errors.js';
import type { Page } from './page.js';
import type { ElementNode } from './wxml/tree.js';

/** Buttons that open something of the platform's: the event that brings the answer. The answer is the stub of the same name. */
const ANSWERED_BY_EVENT: Record<string, string> = {
  getPhoneNumber: 'getphonenumber',
  getRealtimePhoneNumber: 'getrealtimephonenumber',
  chooseAvatar: 'chooseavatar',
  openSetting: 'opensetting',
  contact: 'contact',
};

/** Events that only a person's tap can cause. */
export const TAP_ONLY_EVENTS = new Set([...Object.values(ANSWERED_BY_EVENT), 'agreeprivacyauthorization']);

/** What a button with an open-type does when it is tapped. */
export async function tapOpenType(page: Page, button: ElementNode, openType: string): Promise<void> {
  if (openType === 'share') return void (await page.share('button', button));
  if (openType === 'agreePrivacyAuthorization') return agree(page, button);
  const type = ANSWERED_BY_EVENT[openType];
  if (!type) throw new Error(`open-type "${openType}" is not supported by the test host`);
  page.emit(button, { type, detail: await answerOf(page, openType) });
}

function agree(page: Page, button: ElementNode): void {
  page.host.privacy.agreeByButton(String(button.attrs.id ?? ''));
  page.emit(button, { type: 'agreeprivacyauthorization' });
}

/** Unlike an API, a component reports a refusal in the same event. */
async function answerOf(page: Page, openType: string): Promise<unknown> {
  try {
    await page.host.privacy.require(openType);
    const result = await page.host.stub(openType)({});
    return { errMsg: `${openType}:ok`, ...(result as object) };
  } catch (error) {
    if (isRefusal(error)) return asSeenByApp(error);
    throw error;
  }
}
