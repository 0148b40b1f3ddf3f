import type { OrderCloseReason, OrderState, OrderSubject, OrderSubjectKind, OrderTrouble } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text, Truth, Whole } from '../platform/database/entity-columns.js';
import { nextLookAt, closableAt, overdueAt } from './look-schedule.js';
import { OrderIsClosed, OrderIsPaid, OrderNotYoursToPay, RefundNotPossible, RefundTooLarge } from './order.errors.js';

const SHORTEST_REST_MS = 1_000;
const LONGEST_REST_MS = 300_000;

export interface NewOrder {
  contactId: string;
  subject: OrderSubject;
  description: string;
  amountFen: number;
  payBy: Date;
}

/** What WeChat says of money that came. */
export interface Payment {
  transactionId: string;
  amountFen: number;
  paidAt: Date;
}

/**
 * known: nothing new · paid: the sum that was asked for · disputed: another sum, which nobody accepts by himself ·
 * strange: a second transaction under the number of a paid order.
 */
export type Receipt = 'known' | 'paid' | 'disputed' | 'strange';

/**
 * Money that somebody owes us for one thing, until a moment. What it may become is decided by WeChat's word only: closed when nobody
 * can pay any more, paid when the money is there. Its id is the number that WeChat knows it by.
 */
@Entity('orders')
@Index('orders_one_open', ['openKey'], { unique: true })
@Index('orders_one_paid', ['paidKey'], { unique: true })
@Index('orders_due', ['state', 'dueAt'])
@Index('orders_by_lease', ['leaseId'])
@Index('orders_newest', ['createdAt', 'id'])
@Index('orders_by_state', ['state', 'createdAt', 'id'])
@Index('orders_by_trouble', ['trouble', 'createdAt', 'id'])
@Index('orders_of_subject', ['subjectId', 'createdAt', 'id'])
@Index('orders_of_contact', ['contactId', 'createdAt', 'id'])
@Index('orders_by_payment', ['paidAt', 'id'])
export class Order {
  @Id() id: string;
  @IdOf() contactId: string;
  @Text(16) subjectKind: OrderSubjectKind;
  @IdOf() subjectId: string;
  /** Names the subject while it may still be paid, and until all of its money is to go back: each unique, so a subject has one of each. */
  @Text(60, { nullable: true }) openKey: string | null;
  @Text(60, { nullable: true }) paidKey: string | null = null;
  @Text(127) description: string;
  @Whole() amountFen: number;
  @Text(12) state: OrderState = 'open';
  @Text(20, { nullable: true }) trouble: OrderTrouble | null = null;
  @Moment() payBy: Date;
  @Moment() createdAt: Date;

  /** WeChat takes a repeated order only with the same payer. */
  @Text(128, { nullable: true }) payerOpenid: string | null = null;
  /** Since when WeChat may know the order, and when it was told last. */
  @Moment({ nullable: true }) preparedAt: Date | null = null;
  @Moment({ nullable: true }) lastPreparedAt: Date | null = null;
  @Moment({ nullable: true }) askedAt: Date | null = null;

  @Text(32, { nullable: true }) transactionId: string | null = null;
  @Whole({ nullable: true }) paidFen: number | null = null;
  @Moment({ nullable: true }) paidAt: Date | null = null;
  /** It was closed before the money came. */
  @Truth() isLate: boolean = false;
  /** Another order of the subject was paid before. */
  @Truth() isDouble: boolean = false;
  /** What refunds were ordered for, and what has gone back. */
  @Whole() claimedFen: number = 0;
  @Whole() refundedFen: number = 0;
  @Text(20, { nullable: true }) closeReason: OrderCloseReason | null = null;
  @Moment({ nullable: true }) closedAt: Date | null = null;

  @Moment() dueAt: Date;
  @IdOf({ nullable: true }) leaseId: string | null = null;
  @Whole() attempts: number = 0;

  static placed(id: string, { contactId, subject, description, amountFen, payBy }: NewOrder, now: Date): Order {
    if (!Number.isSafeInteger(amountFen) || amountFen < 1) throw new Error(`An order over ${amountFen} fen is none.`);
    return Object.assign(new Order(), {
      id, contactId, subjectKind: subject.kind, subjectId: subject.id, openKey: keyOf(subject), description: [...description].slice(0, 127).join(''), amountFen, payBy, createdAt: now, dueAt: payBy,
    });
  }

  get subject(): OrderSubject {
    return { kind: this.subjectKind, id: this.subjectId };
  }

  /** WeChat knows of it, and has not told its end. */
  get isAwaited(): boolean {
    return this.preparedAt !== null && (this.state === 'open' || this.state === 'closing');
  }

  get refundableFen(): number {
    return (this.paidFen ?? 0) - this.claimedFen;
  }

  /** Somebody is about to tell WeChat of it, so from now on WeChat has to be asked before it counts as closed. */
  beginPayment(openid: string, now: Date): void {
    if (this.state === 'paid' || this.state === 'refunded' || this.state === 'disputed') throw new OrderIsPaid();
    if (this.state !== 'open' || now >= this.payBy) throw new OrderIsClosed();
    if (this.payerOpenid !== null && this.payerOpenid !== openid) throw new OrderNotYoursToPay();
    this.payerOpenid = openid;
    this.preparedAt ??= now;
    this.lastPreparedAt = now;
    this.planLook(now);
  }

  /** Money came; `subjectIsTaken` when another order of the subject has its own already, or is open in the place of this one. */
  receive(payment: Payment, subjectIsTaken: boolean): Receipt {
    if (this.paidFen !== null) return payment.transactionId === this.transactionId ? 'known' : 'strange';
    this.isLate = this.state === 'closed';
    Object.assign(this, { transactionId: payment.transactionId, paidFen: payment.amountFen, paidAt: payment.paidAt });
    if (payment.amountFen !== this.amountFen) return this.dispute();
    this.state = 'paid';
    this.openKey = null;
    this.paidKey = keyOf(this.subject);
    this.trouble = this.isLate ? 'paid-late' : null;
    if (subjectIsTaken) this.yieldToOther();
    return 'paid';
  }

  /** Another order of the subject was quicker, or came after this one was closed. */
  yieldToOther(): void {
    this.paidKey = null;
    this.isDouble = true;
    this.trouble = 'paid-twice';
    if (!this.isLate) Object.assign(this, { closeReason: 'paid-twice', closedAt: this.paidAt });
  }

  /** It stands for something else from now on; `subjectIsPaid` when that has money of its own already. */
  handOver(subject: OrderSubject, subjectIsPaid: boolean): void {
    Object.assign(this, { subjectKind: subject.kind, subjectId: subject.id });
    if (this.openKey !== null) this.openKey = keyOf(subject);
    if (this.paidKey !== null) this.paidKey = subjectIsPaid ? null : keyOf(subject);
  }

  /** It is no longer wanted. True when that alone closes it, since WeChat was never told of it. */
  wishToClose(reason: OrderCloseReason, now: Date): boolean {
    if (this.state !== 'open') return false;
    this.closeReason = reason;
    if (this.preparedAt === null) return this.close(reason, now);
    this.state = 'closing';
    this.planLook(now);
    return false;
  }

  /** Nobody can pay it any more. False when that is known, or when it was paid. */
  close(reason: OrderCloseReason, now: Date): boolean {
    if (this.state !== 'open' && this.state !== 'closing') return false;
    this.state = 'closed';
    this.closeReason ??= reason;
    this.closedAt = now;
    this.openKey = null;
    return true;
  }

  /** WeChat did not answer. */
  postponeLook(now: Date): void {
    this.leaseId = null;
    this.dueAt = new Date(now.getTime() + Math.min(SHORTEST_REST_MS * 5 * Math.max(this.attempts, 1), LONGEST_REST_MS));
  }

  isToBeClosed(now: Date): boolean {
    return this.state === 'closing' ? now >= closableAt(this) : this.state === 'open' && now >= overdueAt(this);
  }

  planLook(now: Date): void {
    this.leaseId = null;
    this.attempts = 0;
    this.dueAt = new Date(Math.max(nextLookAt(this, now).getTime(), now.getTime() + SHORTEST_REST_MS));
  }

  /** Sets money aside for a refund; no two refunds together exceed what was paid. */
  claimRefund(amountFen: number): void {
    if (this.state !== 'paid' && this.state !== 'disputed') throw new RefundNotPossible();
    if (!Number.isSafeInteger(amountFen) || amountFen < 1 || amountFen > this.refundableFen) throw new RefundTooLarge();
    this.claimedFen += amountFen;
    if (this.refundableFen === 0) this.paidKey = null;
  }

  /**
   * A refund came to its end without moving anything: what was set aside for it is there again, to be paid back. It pays for nothing any
   * more: somebody may have ordered the same thing anew.
   */
  releaseRefund(amountFen: number): void {
    this.claimedFen -= amountFen;
  }

  /** Money went back. True when that ends a dispute: the order was never paid as it should have been, and now is none. */
  noteRefund(amountFen: number, now: Date): boolean {
    this.refundedFen += amountFen;
    if (this.refundedFen < this.paidFen!) return false;
    const wasDisputed = this.state === 'disputed';
    this.state = 'refunded';
    this.openKey = null;
    this.trouble = null;
    if (wasDisputed) Object.assign(this, { closeReason: 'amount-mismatch', closedAt: now });
    return wasDisputed && !this.isLate;
  }

  private dispute(): Receipt {
    this.state = 'disputed';
    this.trouble = 'amount-mismatch';
    return 'disputed';
  }
}

export const keyOf = ({ kind, id }: OrderSubject): string => `${kind}:${id}`;
