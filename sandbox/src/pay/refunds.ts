import type { JsonObject } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import { timeStamp } from './china-time.js';
import type { Order } from './order.js';
import { sorted, type Orders } from './orders.js';
import { PayError } from './pay-error.js';
import type { Refund } from './refund.js';
import type { RefundInput } from './refund-fields.js';

const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;
const MOST_PARTS = 50;

/** The merchant's refunds, by the numbers that the merchant gave them. */
export class Refunds {
  private readonly refunds: Map<string, Refund>;

  constructor(private readonly platform: Platform, private readonly orders: Orders) {
    this.refunds = platform.state.map('pay.refunds');
  }

  /** The same number asks for the same refund, however often. */
  file(input: RefundInput, body: JsonObject): Refund {
    const asked = JSON.stringify(sorted(body));
    const known = this.refunds.get(input.outRefundNo);
    if (known && known.asked !== asked) throw new PayError('INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试');
    return known ?? this.add(input, this.refundable(input), asked);
  }

  get(outRefundNo: string): Refund {
    const refund = this.refunds.get(outRefundNo);
    if (!refund) throw new PayError('RESOURCE_NOT_EXISTS', '退款单不存在');
    return refund;
  }

  getById(refundId: string): Refund {
    const refund = this.all().find((one) => one.refundId === refundId);
    if (!refund) throw new PayError('RESOURCE_NOT_EXISTS', '退款单不存在');
    return refund;
  }

  /** An abnormal one is sent to another account of the payer's. */
  redirect(refund: Refund): void {
    if (refund.status !== 'ABNORMAL') throw new PayError('INVALID_REQUEST', '退款单状态不是退款异常，不能发起异常退款');
    Object.assign(refund, { status: 'PROCESSING', settlesAs: 'SUCCESS', settlesAt: this.now + this.platform.config.pay.refundMs });
    this.platform.live.tell('pay', {});
  }

  /** Settles those whose time has come, and gives them. */
  settleDue(): Refund[] {
    const due = [...this.refunds.values()].filter(({ status, settlesAt }) => status === 'PROCESSING' && settlesAt <= this.now);
    for (const refund of due) {
      refund.status = refund.settlesAs;
      if (refund.status === 'SUCCESS') refund.succeededAt = refund.settlesAt;
    }
    if (due.length > 0) this.platform.live.tell('pay', {});
    return due;
  }

  /** Newest first. */
  all(): Refund[] {
    return [...this.refunds.values()].reverse();
  }

  private add(input: RefundInput, order: Order, asked: string): Refund {
    const fault = this.platform.faults.strike('delivery/pay/refund')?.effect;
    const refund: Refund = {
      ...input, asked,
      refundId: `50300${timeStamp(this.now)}${this.platform.ids.digits('refund', 8)}`,
      outTradeNo: order.outTradeNo,
      transactionId: order.transactionId ?? '',
      personId: order.personId,
      createdAt: this.now,
      settlesAt: this.now + (fault?.kind === 'slow' ? fault.ms : this.platform.config.pay.refundMs),
      settlesAs: fault?.kind === 'abnormal' ? 'ABNORMAL' : fault?.kind === 'closed' ? 'CLOSED' : 'SUCCESS',
      succeededAt: null,
      status: 'PROCESSING',
    };
    this.refunds.set(refund.outRefundNo, refund);
    order.state = 'REFUND';
    this.platform.live.tell('pay', {});
    return refund;
  }

  /** The order, when it can give back as much. */
  private refundable({ outTradeNo, transactionId, refundFen, totalFen }: RefundInput): Order {
    const order = transactionId === null ? this.orders.find(outTradeNo ?? '') : this.orders.findByTransaction(transactionId);
    if (!order || (outTradeNo !== null && order.outTradeNo !== outTradeNo)) throw new PayError('RESOURCE_NOT_EXISTS', '订单不存在');
    if (order.paidAt === null) throw new PayError('RESOURCE_NOT_EXISTS', '订单不存在');
    if (this.now - order.paidAt > YEAR) throw new PayError('INVALID_REQUEST', '订单已超过可退款的最大期限');
    if (totalFen !== order.totalFen) throw new PayError('INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试');
    const before = this.all().filter((refund) => refund.outTradeNo === order.outTradeNo && refund.status !== 'CLOSED');
    const left = order.totalFen - before.reduce((sum, refund) => sum + refund.refundFen, 0);
    if (left === 0) throw new PayError('INVALID_REQUEST', '订单已全额退款');
    if (refundFen > left) throw new PayError('INVALID_REQUEST', '申请退款金额超过订单剩余可退金额');
    if (before.length >= MOST_PARTS) throw new PayError('INVALID_REQUEST', '订单部分退款次数超限');
    if (before.some(({ createdAt }) => this.now - createdAt < MINUTE)) throw new PayError('FREQUENCY_LIMITED', '同一笔订单的部分退款需要间隔1分钟');
    return order;
  }

  private get now(): number {
    return this.platform.clock.now();
  }
}
