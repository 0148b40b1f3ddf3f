import type { Phone } from '../phone';
import { CallSheet } from '../sheets/call-sheet';
import { ChoiceSheet } from '../sheets/plain-sheets';
import { done, failed, type WxApis } from './bridge';

/** What the phone does without asking the sandbox. */
export function ownApis(phone: Phone): WxApis {
  const { nav, miniProgram, config } = phone;
  return {
    makePhoneCall: async ({ phoneNumber }) => {
      if (typeof phoneNumber !== 'string' || phoneNumber === '') return failed('makePhoneCall', 'parameter error: parameter.phoneNumber should be String');
      const chosen = await phone.ask<'call' | null>((answer) => (
        <ChoiceSheet title={phoneNumber} choices={[{ value: 'call', label: `呼叫 ${phoneNumber}` }]} onAnswer={answer} />
      ));
      if (!chosen) return failed('makePhoneCall', 'cancel');
      void phone.ask<void>((hangUp) => <CallSheet phoneNumber={phoneNumber} onDone={() => hangUp()} />);
      return done('makePhoneCall');
    },
    setClipboardData: async ({ data }) => {
      if (typeof data !== 'string') return failed('setClipboardData', 'parameter error: parameter.data should be String');
      await copy(data);
      phone.say('内容已复制');
      return done('setClipboardData');
    },
    openOfficialAccountProfile: async ({ username }) => {
      if (username !== config.serviceAccount.originalId) return failed('openOfficialAccountProfile', 'invalid username');
      nav.go('service-account');
      return done('openOfficialAccountProfile');
    },
    exitMiniProgram: async () => {
      miniProgram.leave();
      return done('exitMiniProgram');
    },
    setNavigationBarTitle: async ({ title }) => {
      miniProgram.setTitle(String(title ?? ''));
      return done('setNavigationBarTitle');
    },
  };
}

/** Browsers refuse the clipboard to pages that are not in front; WeChat does not, so a mini-program hears of no failure. */
async function copy(text: string): Promise<void> {
  await navigator.clipboard?.writeText(text).catch(() => undefined);
}
