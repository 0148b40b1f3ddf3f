import { DomainError } from '../../errors/domain-error.js';
import { WechatRefused, type RefusalReason } from '../wechat.errors.js';

/** WeChat Pay's final no. Its codes are words; `requestId` is what its support asks for. */
export class PayRefused extends WechatRefused {
  constructor(api: string, status: number, readonly payCode: string, reason: RefusalReason, why: string, readonly requestId: string | null) {
    super(api, status, reason, why, requestId);
    this.message = `WeChat Pay refused ${api}: ${reason} (${status} ${payCode})${requestId ? ` request ${requestId}` : ''}.`;
  }
}

/** Something that claims to come from WeChat Pay and cannot prove it. */
export class PayNotificationForged extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'INVALID_INPUT';
  constructor(why: string) {
    super(`A payment notification was turned away: ${why}.`);
  }
}

/** A notification could not be kept in time, or not be checked now. WeChat sends it again. */
export class PayNotificationNotKept extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'UNAVAILABLE';
  constructor() {
    super('A payment notification could not be kept in time.');
  }
}
