import { useEffect } from 'react';
import { createStore } from '../api/store';
import { useRequest } from '../api/use-request';
import { needsPrivacyConsent } from '../platform/wechat';
import { answerConsent, whoAmI } from './me';

/** `asking`: the popup is on the screen. A refusal holds until the app is opened anew, and can be changed at any time before. */
export type Consent = 'unknown' | 'asking' | 'agreed' | 'refused';

const consentStore = createStore<Consent>('unknown');

/** Nobody is signed in, hence recorded, before he has agreed in WeChat; the server knows whether he agreed to our text as well. */
async function hasAgreedBefore(): Promise<boolean> {
  return !(await needsPrivacyConsent()) && (await whoAmI()).hasConsented;
}

async function lookUp(asks: boolean): Promise<void> {
  if (consentStore.get() !== 'unknown') return;
  if (await hasAgreedBefore()) consentStore.set('agreed');
  else if (asks) consentStore.set('asking');
}

/** For pages that everybody may read, and that show more to who is known. Asks nothing; what cannot be found out is a no. */
export async function isRecognised(): Promise<boolean> {
  await lookUp(false).catch(() => undefined);
  return consentStore.get() === 'agreed';
}

async function agree(): Promise<void> {
  const { hasConsented } = await whoAmI();
  if (!hasConsented) await answerConsent(true);
  consentStore.set('agreed');
}

const refuse = () => consentStore.set('refused');
const ask = () => consentStore.set('asking');

export async function withdraw(): Promise<void> {
  await answerConsent(false);
  consentStore.set('refused');
}

/** What a page does while nothing is known: `ask` makes the popup come, `find-out` disturbs nobody. */
type OnUnknown = 'ask' | 'find-out' | 'nothing';

export function useConsent(onUnknown: OnUnknown = 'nothing') {
  const state = consentStore.use();
  const lookingUp = useRequest(() => lookUp(onUnknown === 'ask'));
  const agreeing = useRequest(agree);
  const { run: retry } = lookingUp;
  useEffect(() => {
    if (onUnknown !== 'nothing') void retry();
  }, [onUnknown, retry]);
  return { state, error: lookingUp.error, retry, agree: agreeing.run, isAgreeing: agreeing.isPending, agreeError: agreeing.error, refuse, ask };
}
