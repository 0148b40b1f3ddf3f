import { yuan, type RefundOutcome, type RefundState } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text, Whole } from '../platform/database/entity-columns.js';
import { RefundNotStuck } from './order.errors.js';

const SECOND = 1000;
const HOUR_MS = 3600 * SECOND;
const LOOKS_MS = [5 * SECOND, 30 * SECOND, 60 * SECOND, 300 * SECOND, 1800 * SECOND, 2 * HOUR_MS, 6 * HOUR_MS];
const RETRIES_MS = [5 * SECOND, 30 * SECOND, 120 * SECOND, 600 * SECOND, 1800 * SECOND, HOUR_MS];
/** The merchant's account has to be filled by somebody first. */
const SHORT_REST_MS = 1800 * SECOND;

export interface RefundOrdered {
  amountFen: number;
  /** The payer reads it. */
  reason: string;
  byStaffId?: string;
}

/** What WeChat says of a refund. */
export interface RefundReport {
  state: 'processing' | 'succeeded' | 'abnormal' | 'closed';
  amountFen: number;
  wechatId: string;
  acceptedAt: Date | null;
  settledAt: Date | null;
}

const WHY: Record<'abnormal' | 'closed', string> = {
  abnormal: '用户的收款账户异常，请到微信支付商户平台处理异常退款。',
  closed: '微信关闭了这笔退款，款项没有退出，请核对后重新发起。',
};

/**
 * Money on its way back. Its id is the number that WeChat knows it by, and under which it is tried as often as need be: WeChat pays
 * one number once, and a new number would pay again. Only when WeChat closed it is a new one safe: nothing moved, and nothing will.
 */
@Entity('refunds')
@Index('refunds_of_order', ['orderId', 'createdAt', 'id'])
@Index('refunds_due', ['state', 'dueAt'])
@Index('refunds_by_lease', ['leaseId'])
@Index('refunds_by_acceptance', ['acceptedAt', 'id'])
export class Refund {
  @Id() id: string;
  @IdOf() orderId: string;
  @Whole() amountFen: number;
  @Text(80) reason: string;
  /** Null when no person ordered it. */
  @IdOf({ nullable: true }) byStaffId: string | null = null;
  @Text(12) state: RefundState = 'waiting';
  @Text(200, { nullable: true }) why: string | null = null;
  /** The merchant's balance was too short for it at the last try. */
  private isShort = false;
  @Text(32, { nullable: true }) wechatId: string | null = null;
  @Moment() createdAt: Date;
  @Moment({ nullable: true }) acceptedAt: Date | null = null;
  @Moment({ nullable: true }) settledAt: Date | null = null;
  @Moment() dueAt: Date;
  @IdOf({ nullable: true }) leaseId: string | null = null;
  @Whole() attempts: number = 0;

  static ordered(id: string, orderId: string, { amountFen, reason, byStaffId }: RefundOrdered, now: Date): Refund {
    return Object.assign(new Refund(), { id, orderId, amountFen, reason: [...reason].slice(0, 80).join(''), byStaffId: byStaffId ?? null, createdAt: now, dueAt: now });
  }

  get isWaiting(): boolean {
    return this.state === 'waiting';
  }

  /** It does not go on by itself, or has not for many tries. */
  get needsPerson(): boolean {
    return this.state === 'abnormal' || this.state === 'closed' || this.state === 'refused' || (this.state === 'waiting' && (this.isShort || this.attempts >= RETRIES_MS.length));
  }

  /** What WeChat says, from an answer or a notification, in whatever order they come. Gives the outcome when it is a new one. */
  learn(report: RefundReport, now: Date): RefundOutcome | null {
    if (this.state === 'succeeded' || this.state === 'closed') return null;
    if (report.amountFen !== this.amountFen) return this.distrust(report.amountFen, now);
    const before = this.state;
    // A late copy of "processing" does not undo what came after it.
    if (report.state === 'processing' && before !== 'waiting') return this.rest(now);
    Object.assign(this, { state: report.state, wechatId: report.wechatId, acceptedAt: this.acceptedAt ?? report.acceptedAt ?? now });
    this.why = report.state === 'abnormal' || report.state === 'closed' ? WHY[report.state] : null;
    if (report.state === 'processing') return this.rest(now, 1);
    this.settledAt = report.settledAt ?? now;
    if (report.state === 'abnormal') this.rest(now);
    this.leaseId = null;
    return before === report.state ? null : report.state;
  }

  /** A final no, before anything moved. */
  refuse(why: string, now: Date): RefundOutcome | null {
    if (this.state !== 'waiting') return null;
    Object.assign(this, { state: 'refused', why, settledAt: now, leaseId: null });
    return 'refused';
  }

  /** The merchant's balance is short: the same refund again, later. */
  waitForBalance(why: string, now: Date): null {
    this.why = why;
    this.isShort = true;
    this.dueAt = new Date(now.getTime() + SHORT_REST_MS);
    this.leaseId = null;
    return null;
  }

  /** No answer, or a "later". */
  waitForWechat(why: string, now: Date): null {
    this.why = why;
    this.dueAt = new Date(now.getTime() + pick(RETRIES_MS, this.attempts));
    this.leaseId = null;
    return null;
  }

  /** A person wants what did not succeed to be tried again, under the same number. */
  retry(now: Date): void {
    if (this.state !== 'waiting' && this.state !== 'abnormal' && this.state !== 'refused') throw new RefundNotStuck();
    if (this.state !== 'abnormal') Object.assign(this, { state: 'waiting', settledAt: null });
    Object.assign(this, { dueAt: now, leaseId: null, attempts: 0 });
  }

  /** Another sum than was ordered is nothing that a program may accept. */
  private distrust(amountFen: number, now: Date): null {
    this.why = `微信退款金额为 ${yuan(amountFen)}，与申请的 ${yuan(this.amountFen)} 不符，请到商户平台核对。`;
    return this.rest(now, RETRIES_MS.length);
  }

  private rest(now: Date, attempts = this.attempts): null {
    this.attempts = attempts;
    this.dueAt = new Date(now.getTime() + pick(LOOKS_MS, attempts));
    this.leaseId = null;
    return null;
  }
}

const pick = (rests: number[], attempts: number): number => rests[Math.min(Math.max(attempts, 1), rests.length) - 1];
