import { useEffect } from 'react';
import { createStore } from '../api/store';
import { useRequest } from '../api/use-request';
import { needsPrivacyConsent } from '../platform/wechat';
import { answerConsent, whoAmI } from './me';

/** `asking`: the popup is on the screen. A refusal holds until the app is opened anew, and can be changed at any time before. */
export type Consent = 'unknown' | 'asking' | 'agreed' | 'refused';

const consentStore = createStore<Consent>('unknown');

/** Nobody is signed in, hence recorded, before he has agreed in WeChat; the server knows whether he agreed to our text as well. */
async function lookUp(): Promise<void> {
  if (consentStore.get() !== 'unknown') return;
  const isOpen = (await needsPrivacyConsent()) || !(await whoAmI()).hasConsented;
  consentStore.set(isOpen ? 'asking' : 'agreed');
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

export const hasAgreed = () => consentStore.get() === 'agreed';

/** Where the consent stands. A page that looks it up makes the popup come when nothing is known yet. */
export function useConsent({ looksUp = false } = {}) {
  const state = consentStore.use();
  const lookingUp = useRequest(lookUp);
  const agreeing = useRequest(agree);
  const { run } = lookingUp;
  useEffect(() => {
    if (looksUp) void run();
  }, [looksUp, run]);
  return { state, error: lookingUp.error, retry: run, agree: agreeing.run, isAgreeing: agreeing.isPending, agreeError: agreeing.error, refuse, ask };
}
