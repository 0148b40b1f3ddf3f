import { api } from '../../common/api';
import type { TemplateConfig } from '../../common/model';
import { CashierSheet, type Payment } from '../sheets/cashier-sheet';
import { ContractSheet, PrivacySheet } from '../sheets/privacy-sheet';
import { PhoneNumberSheet } from '../sheets/phone-number-sheet';
import { NoticeSheet } from '../sheets/plain-sheets';
import { SubscribeSheet } from '../sheets/subscribe-sheet';
import type { Phone } from '../phone';
import { ScanSheet } from '../scan/scan-sheet';
import { done, failed, type WxAnswer, type WxApis } from './bridge';
import { ownApis } from './own-apis';

/** A question that the person must decide first, or the end of it. */
type Outcome = WxAnswer | { ask: Question };
type Question = { privacy: true; contractName: string } | { phoneNumber: string } | { templates: TemplateConfig[] } | { payment: Payment };

/** `wx.*` for the mini-program in the frame: the sandbox decides and words it, the person answers on sheets. */
export function wxApis(phone: Phone): WxApis {
  const at = (path: string): string => phone.mine(`mini-program/${path}`);
  const post = (path: string) => () => api.post<WxAnswer>(at(path));
  const get = (path: string) => () => api.get<WxAnswer>(at(path));
  const setPrivacy = (agree: boolean) => api.post<WxAnswer>(at('privacy'), { agree });

  /** Asks until nothing is open, each time with all that was decided before. */
  async function settle(path: string, given: object): Promise<WxAnswer> {
    const outcome = await api.post<Outcome>(at(path), given);
    return 'ask' in outcome ? settle(path, { ...given, ...(await decide(phone, outcome.ask)) }) : outcome;
  }

  return {
    login: post('login'),
    checkSession: post('check-session'),
    getEnterOptions: get('enter-options'),
    getPrivacySetting: get('privacy'),
    agreePrivacyAuthorization: async () => named('agreePrivacyAuthorization', await setPrivacy(true)),
    requirePrivacyAuthorize: async () => {
      const outcome = await api.post<Outcome>(at('require-privacy'));
      return 'ask' in outcome ? setPrivacy(await askPrivacy(phone)) : outcome;
    },
    getPhoneNumber: async () => {
      const answer = await settle('phone-number', {});
      if ('error' in answer && answer.error.errno === NO_QUOTA) phone.say('该功能使用次数已达当前小程序上限，暂时无法使用');
      return answer;
    },
    requestPayment: async (payment) => {
      const answer = await settle('request-payment', payment);
      if ('result' in answer) phone.say('支付成功');
      else if (!isCancelled(answer.error)) await tellWhyNot(phone, answer.error.errMsg);
      return answer;
    },
    requestSubscribeMessage: ({ tmplIds }) => settle('subscribe-message', { tmplIds }),
    openPrivacyContract: async () => {
      await readContract(phone);
      return done('openPrivacyContract');
    },
    scanCode: async () => {
      const answer = await phone.ask<WxAnswer | null>((end) => (
        <ScanSheet onScan={async (scanned) => end(await api.post<WxAnswer>(phone.mine('scan-code'), scanned))} onCancel={() => end(null)} />
      ));
      return answer ?? failed('scanCode', 'cancel');
    },
    ...ownApis(phone),
  };
}

const NO_QUOTA = 1_400_001;
const isCancelled = ({ errMsg }: { errMsg: string }): boolean => errMsg.endsWith(':fail cancel');
const named = (api: string, answer: WxAnswer): WxAnswer => ('result' in answer ? done(api) : answer);

async function decide(phone: Phone, question: Question): Promise<object> {
  const appName = phone.config.miniProgram.name;
  if ('privacy' in question) return { agreePrivacy: await askPrivacy(phone) };
  if ('phoneNumber' in question) {
    const { phoneNumber } = question;
    return { allow: await phone.ask<boolean>((answer) => <PhoneNumberSheet appName={appName} phoneNumber={phoneNumber} onAnswer={answer} />) };
  }
  if ('payment' in question) {
    const { payment } = question;
    return { decision: await phone.ask<'pay' | 'cancel'>((answer) => <CashierSheet payment={payment} onAnswer={answer} />) };
  }
  return phone.ask<object>((answer) => <SubscribeSheet appName={appName} templates={question.templates} onAnswer={answer} />);
}

/** The notice can be read before it is answered; then the question comes back. */
async function askPrivacy(phone: Phone): Promise<boolean> {
  const { name, privacyContractName } = phone.config.miniProgram;
  const answer = await phone.ask<boolean | 'read'>((end) => (
    <PrivacySheet appName={name} contractName={privacyContractName} onRead={() => end('read')} onAnswer={end} />
  ));
  if (answer !== 'read') return answer;
  await readContract(phone);
  return askPrivacy(phone);
}

/** WeChat tells the person itself, in a box of its own, before the mini-program hears of it. */
const tellWhyNot = ({ ask }: Phone, errMsg: string): Promise<void> =>
  ask<void>((done) => <NoticeSheet title="支付没有成功" text={errMsg.replace(/^.*?:fail /, '')} onDone={() => done()} />);

const readContract = ({ ask, config: { miniProgram } }: Phone): Promise<void> =>
  ask<void>((end) => <ContractSheet appName={miniProgram.name} contractName={miniProgram.privacyContractName} onDone={() => end()} />);
