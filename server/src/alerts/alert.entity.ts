import { ALERT_ROUTES, type AlertKind, type AlertRoute, type AlertRow, type AlertState } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Json, Moment, Text, Truth, Whole } from '../platform/database/entity-columns.js';
import type { AlertFields, AlertOrder, NoticeOrder } from './alert-order.js';
import { AlertNotFailed } from './alert.errors.js';

export const LEASE_MS = 60_000;
const RESTS_BETWEEN_TRIES_MS = [1_000, 4_000, 16_000];
const LONGEST_REST_MS = 30_000;
const KEEPS_TRYING_MS = 3 * 86_400_000;
const HOUR_MS = 3_600_000;
/** What leads to a contact: he has neither our WeCom nor a mailbox that we know is his. */
const ROUTES_TO_CONTACTS: readonly AlertRoute[] = ['service-template', 'mini-subscribe'];

/**
 * One thing that one member of staff, or one contact, is told. It goes down the ladder of routes until one accepts it. A route by which a message
 * went out, or may have gone out, is spent: nothing is ever sent by it again, unless a person asks for it.
 */
@Entity('alerts')
@Index('alerts_unique_key', ['dedupeKey'], { unique: true })
@Index('alerts_due', ['state', 'dueAt'])
@Index('alerts_by_lease', ['leaseId'])
@Index('alerts_by_message', ['messageId'])
@Index('alerts_newest', ['createdAt', 'id'])
@Index('alerts_by_state', ['state', 'createdAt', 'id'])
@Index('alerts_of_recipient', ['recipientId', 'createdAt', 'id'])
@Index('alerts_of_distributor', ['distributorId', 'createdAt', 'id'])
@Index('alerts_of_lead', ['leadId', 'createdAt', 'id'])
export class Alert {
  @Id() id: string;
  @Text(120) dedupeKey: string;
  @Text(16) kind: AlertKind;
  @Text(8, { default: 'staff' }) recipientKind: AlertRow['recipientKind'] = 'staff';
  @IdOf() recipientId: string;
  @IdOf({ nullable: true }) distributorId: string | null;
  @IdOf({ nullable: true }) leadId: string | null;
  @Text(200) title: string;
  @Json() fields: AlertFields;
  @Text(200) miniPage: string;
  @Text(200) consolePage: string;

  @Text(16) state: AlertState = 'waiting';
  /** Where on the ladder it stands. */
  @Text(16, { nullable: true }) route: AlertRoute | null = null;
  /** Sends begun on this route; 0 when it has left the route, or is not on one yet. */
  @Whole() tries: number = 0;
  /** When the first of them began: the platforms recognise a double only for some time. */
  @Moment({ nullable: true }) triedSince: Date | null = null;
  /** One of them may have gone out. */
  @Truth() isUncertain: boolean = false;
  @Json() spentRoutes: AlertRoute[] = [];
  /** How often it came to the ladder's end and began again, and whether that is worth while. */
  @Whole() rounds: number = 0;
  @Truth() mayWorkLater: boolean = false;
  @Moment() triesUntil: Date;
  /** How often a person asked for it to be sent again. */
  @Whole() resends: number = 0;
  /** The platform's id of the accepted message, by which its receipt finds us. */
  @Text(64, { nullable: true }) messageId: string | null = null;

  @Moment() dueAt: Date;
  @IdOf({ nullable: true }) leaseId: string | null = null;
  @Whole() attempts: number = 0;
  @Moment() createdAt: Date;
  @Moment({ nullable: true }) settledAt: Date | null = null;

  static queued(id: string, { recipientStaffId, ...order }: AlertOrder, now: Date): Alert {
    return Object.assign(new Alert(), { id, ...order, recipientId: recipientStaffId, createdAt: now, dueAt: now, triesUntil: later(now, KEEPS_TRYING_MS) });
  }

  static noticed(id: string, { recipientContactId, ...order }: NoticeOrder, now: Date): Alert {
    const none = { distributorId: null, leadId: null };
    return Object.assign(new Alert(), { id, ...order, ...none, recipientKind: 'contact', recipientId: recipientContactId, createdAt: now, dueAt: now, triesUntil: later(now, KEEPS_TRYING_MS) });
  }

  /** Somebody had begun to send it and was cut off. */
  get wasCutOff(): boolean {
    return this.state === 'sending';
  }

  /** The route to try now: the one it is on, else the next one down that is not spent; null at the ladder's end. */
  get nextRoute(): AlertRoute | null {
    if (this.tries > 0) return this.route;
    const ladder = this.recipientKind === 'contact' ? ROUTES_TO_CONTACTS : ALERT_ROUTES;
    const below = ladder.slice(this.route ? ladder.indexOf(this.route) + 1 : 0);
    return below.find((route) => !this.spentRoutes.includes(route)) ?? null;
  }

  /** Kept before the message leaves, so that a cut-off is seen. The lease is renewed with it. */
  beginSending(route: AlertRoute, now: Date): void {
    if (this.tries === 0) this.triedSince = now;
    this.route = route;
    this.tries += 1;
    this.state = 'sending';
    this.dueAt = later(now, LEASE_MS);
  }

  /** Passes over a route by which it cannot go now. */
  passOver(route: AlertRoute): void {
    this.route = route;
    if (this.isUncertain) this.spend();
    else this.leaveRoute();
  }

  /** A platform took it. Whether it arrives is told later, or never. */
  accept(messageId: string | null, now: Date): void {
    this.spend();
    this.state = 'accepted';
    this.messageId = messageId;
    this.settle(now);
  }

  /** A final no of this route. `mayWorkLater`: it is about today, not about this message. */
  refuse(mayWorkLater: boolean): void {
    this.mayWorkLater ||= mayWorkLater;
    this.leaveRoute();
  }

  /** No answer: it is tried again here for half a minute, then it goes on. */
  missAnswer(miss: { isUncertain: boolean; retryAfterMs: number }, safeToRepeatMs: number, now: Date): 'unavailable' | 'unconfirmed' {
    this.isUncertain ||= miss.isUncertain;
    const restMs = Math.max(RESTS_BETWEEN_TRIES_MS[this.tries - 1] ?? Infinity, miss.retryAfterMs);
    if (restMs > LONGEST_REST_MS || !this.isSafeToRepeat(safeToRepeatMs, now)) return this.giveRouteUp(safeToRepeatMs);
    this.rest(later(now, restMs));
    return 'unavailable';
  }

  /** It was cut off while sending: the same message is sent again where the platform would recognise the double. */
  resumeAfterCutOff(safeToRepeatMs: number, now: Date): 'resumed' | 'unavailable' | 'unconfirmed' {
    this.isUncertain = true;
    const hasTriesLeft = this.tries <= RESTS_BETWEEN_TRIES_MS.length;
    return hasTriesLeft && this.isSafeToRepeat(safeToRepeatMs, now) ? 'resumed' : this.giveRouteUp(safeToRepeatMs);
  }

  /** The ladder's end. What failed for the moment only begins again later. */
  endRound(now: Date): void {
    if (!this.mayWorkLater || now >= this.triesUntil) {
      this.state = 'undeliverable';
      this.settle(now);
      return;
    }
    this.rest(later(now, Math.min(60_000 * 4 ** this.rounds, HOUR_MS)));
    this.route = null;
    this.rounds += 1;
    this.mayWorkLater = false;
  }

  /** The platform tells that it arrived. */
  confirm(): void {
    this.state = 'delivered';
  }

  /** The platform tells, after accepting it, that it did not arrive: down to the next route. */
  bounce(now: Date): void {
    this.messageId = null;
    this.settledAt = null;
    this.rest(now);
  }

  /** A person wants it to be tried from the top, whatever went out before. */
  resend(now: Date): void {
    if (this.state !== 'undeliverable') throw new AlertNotFailed();
    Object.assign(this, { route: null, spentRoutes: [], rounds: 0, mayWorkLater: false, settledAt: null, triesUntil: later(now, KEEPS_TRYING_MS) });
    this.resends += 1;
    this.leaveRoute();
    this.rest(now);
  }

  private isSafeToRepeat(safeToRepeatMs: number, now: Date): boolean {
    return !this.isUncertain || now.getTime() - (this.triedSince ?? now).getTime() < safeToRepeatMs;
  }

  /** Where a double is always recognised, a doubtful route may be tried again in the next round. */
  private giveRouteUp(safeToRepeatMs: number): 'unavailable' | 'unconfirmed' {
    if (!this.isUncertain || safeToRepeatMs === Infinity) {
      this.refuse(true);
      return 'unavailable';
    }
    this.spend();
    return 'unconfirmed';
  }

  private spend(): void {
    if (this.route) this.spentRoutes = [...this.spentRoutes, this.route];
    this.leaveRoute();
  }

  private leaveRoute(): void {
    this.tries = 0;
    this.triedSince = null;
    this.isUncertain = false;
  }

  private rest(until: Date): void {
    this.state = 'waiting';
    this.dueAt = until;
    this.leaseId = null;
  }

  private settle(now: Date): void {
    this.settledAt = now;
    this.leaseId = null;
  }
}

const later = (time: Date, ms: number): Date => new Date(time.getTime() + ms);
