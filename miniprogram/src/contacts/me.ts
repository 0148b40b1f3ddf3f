import type { ConsentBody, DetailsBody, MeView, WechatPhoneBody } from '@chudian/shared';
import { PRIVACY_VERSION } from '@chudian/shared';
import { api, session } from '../api/api';
import { createStore } from '../api/store';

/** What we know of the person who holds the phone; null until he has been recognised. */
export const meStore = createStore<MeView | null>(null);

async function remember(reply: Promise<MeView>): Promise<MeView> {
  const me = await reply;
  meStore.set(me);
  return me;
}

/** As the sign-in told, or as it was changed since. */
export async function whoAmI(): Promise<MeView> {
  return meStore.get() ?? remember(session.get().then(({ me }) => me));
}

export const loadMe = () => remember(api.get<MeView>('/me'));

export function answerConsent(agreed: boolean): Promise<MeView> {
  const body: ConsentBody = { version: PRIVACY_VERSION, agreed };
  return remember(api.put<MeView>('/me/consent', body));
}

export const leaveWechatPhone = (body: WechatPhoneBody) => remember(api.put<MeView>('/me/phone', body));

export const leaveDetails = (body: DetailsBody) => remember(api.post<MeView>('/me/details', body));
