import type { Person } from '../people/person.js';
import type { Platform } from '../platform/platform.js';

interface Consent {
  agreed: boolean;
  refusedAt: number;
}

export type Api = 'getPhoneNumber' | 'requirePrivacyAuthorize';
export type ApiError = { errMsg: string; errno?: number; errCode?: number };

const SILENT_AFTER_REFUSAL_MS = 10_000;
const REFUSED_TOGETHER = 103;
const REFUSED_ALONE = 104;

/** WeChat's own consent to the mini-program's privacy notice, which stands before every interface that touches a person's data. */
export class Privacy {
  private readonly consents: Map<string, Consent>;

  constructor(private readonly platform: Platform) {
    this.consents = platform.state.map('privacy');
  }

  hasAgreed({ id }: Pick<Person, 'id'>): boolean {
    return this.consents.get(id)?.agreed ?? false;
  }

  decide({ id }: Person, agreed: boolean): void {
    this.consents.set(id, { agreed, refusedAt: agreed ? 0 : this.platform.clock.now() });
  }

  withdraw({ id }: Person): void {
    this.consents.delete(id);
  }

  /** After a refusal the popup does not come back for ten seconds: calls fail at once. */
  hasJustRefused({ id }: Person): boolean {
    const refusedAt = this.consents.get(id)?.refusedAt ?? 0;
    return refusedAt > 0 && this.platform.clock.now() - refusedAt < SILENT_AFTER_REFUSAL_MS;
  }

  get contractName(): string {
    return this.platform.config.miniProgram.privacy.contractName;
  }

  isDeclared(api: string): boolean {
    return this.platform.config.miniProgram.privacy.declared.includes(api);
  }

  undeclared(api: Api): ApiError {
    return { errMsg: `${api}:fail api scope is not declared in the privacy agreement`, errno: 112 };
  }

  /** The combined popup of the button reports another number than the plain one. */
  refused(api: Api): ApiError {
    return { errMsg: `${api}:fail privacy permission is not authorized`, errno: api === 'getPhoneNumber' ? REFUSED_TOGETHER : REFUSED_ALONE };
  }
}
