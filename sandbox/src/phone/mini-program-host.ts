import type { Sessions } from '../mini-program/sessions.js';
import type { Person } from '../people/person.js';
import type { Platform } from '../platform/platform.js';
import type { SingleUseCodes } from '../platform/single-use-codes.js';
import type { ApiError, Privacy } from './privacy.js';

/** What a `wx` interface gives: a question to the person first, then a result or an error as WeChat words them. */
export type Outcome = { ask: object } | { result: object } | { error: ApiError };

export interface PhoneNumberDecision {
  agreePrivacy?: boolean;
  allow?: boolean;
}

const NO_QUOTA = 1_400_001;

/** The side of the phone that `wx.login`, the privacy popup and the phone number button talk to. */
export class MiniProgramHost {
  constructor(
    private readonly platform: Platform,
    private readonly privacy: Privacy,
    private readonly sessions: Sessions,
    private readonly loginCodes: SingleUseCodes<string>,
    private readonly phoneCodes: SingleUseCodes<string>,
  ) {}

  login({ id }: Person): Outcome {
    return { result: { errMsg: 'login:ok', code: this.loginCodes.issue(id) } };
  }

  checkSession(person: Person): Outcome {
    if (this.sessions.isAlive(person)) return { result: { errMsg: 'checkSession:ok' } };
    return { error: { errMsg: 'checkSession:fail session time out, need relogin' } };
  }

  privacySetting(person: Person): Outcome {
    const { contractName } = this.privacy;
    return { result: { errMsg: 'getPrivacySetting:ok', needAuthorization: !this.privacy.hasAgreed(person), privacyContractName: contractName } };
  }

  decidePrivacy(person: Person, agree: boolean): Outcome {
    this.privacy.decide(person, agree);
    return agree ? { result: { errMsg: 'requirePrivacyAuthorize:ok' } } : { error: this.privacy.refused('requirePrivacyAuthorize') };
  }

  requirePrivacy(person: Person): Outcome {
    if (this.privacy.hasAgreed(person)) return { result: { errMsg: 'requirePrivacyAuthorize:ok' } };
    if (this.privacy.hasJustRefused(person)) return { error: this.privacy.refused('requirePrivacyAuthorize') };
    return { ask: { privacy: true, contractName: this.privacy.contractName } };
  }

  phoneNumber(person: Person, { agreePrivacy, allow }: PhoneNumberDecision): Outcome {
    if (!this.privacy.isDeclared('getPhoneNumber')) return { error: this.privacy.undeclared('getPhoneNumber') };
    if (agreePrivacy !== undefined) this.privacy.decide(person, agreePrivacy);
    if (!this.privacy.hasAgreed(person)) return this.askPrivacy(person);
    if (allow === undefined) return { ask: { phoneNumber: masked(person.phone) } };
    return allow ? this.givePhoneNumber(person) : { error: { errMsg: 'getPhoneNumber:fail user deny' } };
  }

  private askPrivacy(person: Person): Outcome {
    if (this.privacy.hasJustRefused(person)) return { error: this.privacy.refused('getPhoneNumber') };
    return { ask: { privacy: true, contractName: this.privacy.contractName } };
  }

  /** Every number costs its owner a little, and without quota there is none. */
  private givePhoneNumber({ id }: Person): Outcome {
    const { miniProgram } = this.platform.config;
    if (miniProgram.phoneNumberQuota <= 0) return { error: { errMsg: 'getPhoneNumber:fail no quota', errno: NO_QUOTA } };
    miniProgram.phoneNumberQuota -= 1;
    return { result: { errMsg: 'getPhoneNumber:ok', code: this.phoneCodes.issue(id, 'hex64') } };
  }
}

const masked = (phone: string): string => phone.replace(/^(.*?\d{3})\d+(\d{4})$/, '$1****$2');
