import type { People } from '../people/people.js';
import type { Person } from '../people/person.js';
import type { JsonObject } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import { TimedMap } from '../platform/timed-map.js';
import { timeStamp } from './china-time.js';
import type { Order } from './order.js';
import type { OrderInput } from './order-fields.js';
import { PayError } from './pay-error.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const PREPAY_LIFE = 120 * MINUTE;
const USUAL_LIFE = 7 * DAY;
const LONGEST_LIFE = 90 * DAY;
const OTHER_PARAMETERS = 268498688;

/** The merchant's orders, by the numbers that the merchant gave them. */
export class Orders {
  private readonly orders: Map<string, Order>;
  private readonly byTransaction: Map<string, string>;
  private readonly prepays: TimedMap<string>;

  constructor(private readonly platform: Platform, private readonly people: People) {
    this.orders = platform.state.map('pay.orders');
    this.byTransaction = platform.state.map('pay.transactions');
    this.prepays = new TimedMap(platform.state.map('pay.prepays'), platform.clock, PREPAY_LIFE);
  }

  /** Every repetition gives a new prepay_id, which lives two hours whatever the order does. */
  place(input: OrderInput, body: JsonObject): { order: Order; prepayId: string } {
    const asked = JSON.stringify(sorted(body));
    const known = this.find(input.outTradeNo);
    if (known) requireSame(known, asked);
    const order = known ?? this.add(input, asked);
    const prepayId = `wx${timeStamp(this.now)}${this.platform.ids.hex('prepay', 18)}`;
    this.prepays.set(prepayId, order.outTradeNo);
    return { order, prepayId };
  }

  find(outTradeNo: string): Order | null {
    const order = this.orders.get(outTradeNo) ?? null;
    if (order?.state === 'NOTPAY' && order.closesAt <= this.now) order.state = 'CLOSED';
    return order;
  }

  get(outTradeNo: string): Order {
    const order = this.find(outTradeNo);
    if (!order) throw new PayError('ORDER_NOT_EXIST', '订单不存在');
    return order;
  }

  findByTransaction(transactionId: string): Order | null {
    return this.find(this.byTransaction.get(transactionId) ?? '');
  }

  /** Null when it never was one or its two hours are over. */
  findByPrepayId(prepayId: string): Order | null {
    return this.find(this.prepays.find(prepayId) ?? '');
  }

  close(order: Order): void {
    if (order.state === 'SUCCESS' || order.state === 'REFUND') throw new PayError('ORDER_PAID', '订单已支付');
    order.state = 'CLOSED';
    this.platform.live.tell('pay', {});
  }

  pay(order: Order): void {
    order.state = 'SUCCESS';
    order.paidAt = this.now;
    order.transactionId = `42000${timeStamp(this.now)}${this.platform.ids.digits('transaction', 7)}`;
    this.byTransaction.set(order.transactionId, order.outTradeNo);
    this.platform.live.tell('pay', {});
  }

  /** Newest first. */
  all(): Order[] {
    return [...this.orders.keys()].reverse().flatMap((number) => this.find(number) ?? []);
  }

  private add(input: OrderInput, asked: string): Order {
    const { appid, openid, expiresAt, ...given } = input;
    const payUntil = Math.min(Math.max(expiresAt ?? this.now + USUAL_LIFE, this.now + MINUTE), this.now + LONGEST_LIFE);
    const order: Order = {
      ...given, appid, openid, asked, payUntil,
      mchid: this.platform.config.pay.mchid,
      personId: this.payerOf(appid, openid).id,
      createdAt: this.now,
      closesAt: Math.max(payUntil, this.now + USUAL_LIFE),
      state: 'NOTPAY',
      paidAt: null,
      transactionId: null,
    };
    this.orders.set(order.outTradeNo, order);
    this.platform.live.tell('pay', {});
    return order;
  }

  private payerOf(appid: string, openid: string): Person {
    const { miniProgram, serviceAccount } = this.platform.config;
    if (appid !== miniProgram.appid && appid !== serviceAccount.appid) throw new PayError('APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配，请检查后再试');
    const person = this.people.withOpenid(appid === miniProgram.appid ? 'mini' : 'service', openid);
    if (!person) throw new PayError('OPENID_MISMATCH', 'appid和openid不匹配');
    return person;
  }

  private get now(): number {
    return this.platform.clock.now();
  }
}

/** A repetition must be one in every parameter, in whatever order they stand. */
function requireSame({ state, asked }: Order, askedNow: string): void {
  if (state === 'SUCCESS' || state === 'REFUND') throw new PayError('ORDERPAID', '该订单已支付');
  if (state === 'CLOSED') throw new PayError('ORDER_CLOSED', '订单已关闭');
  if (asked !== askedNow) throw new PayError('INVALID_REQUEST', '请求重入时，参数与首次请求时不一致', { number: OTHER_PARAMETERS });
}

export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [another]) => (one < another ? -1 : 1)).map(([name, part]) => [name, sorted(part)]));
}
