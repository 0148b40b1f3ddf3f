import type { People } from '../people/people.js';
import type { Platform } from '../platform/platform.js';
import type { Pusher } from '../push/pusher.js';
import { billEndpoints } from './bill.endpoints.js';
import { Cashier } from './cashier.js';
import { certificateEndpoints } from './certificate.endpoints.js';
import { Notifier } from './notifier.js';
import { describeOrder } from './order.js';
import { orderEndpoints } from './order.endpoints.js';
import { Orders } from './orders.js';
import type { PayEndpoint } from './pay-endpoint.js';
import { PlatformKeys } from './platform-keys.js';
import { announceRefund, type Refund } from './refund.js';
import { refundEndpoints } from './refund.endpoints.js';
import { Refunds } from './refunds.js';

const LOOK_EVERY_MS = 100;

/** WeChat Pay: one merchant's orders and refunds, the people's cashier, and the platform's notifications. */
export class Pay {
  readonly keys: PlatformKeys;
  readonly orders: Orders;
  readonly refunds: Refunds;
  readonly cashier: Cashier;
  readonly notifier: Notifier;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly platform: Platform, people: People, pusher: Pusher) {
    this.keys = new PlatformKeys(platform);
    this.orders = new Orders(platform, people);
    this.refunds = new Refunds(platform, this.orders);
    this.notifier = new Notifier(platform, this.keys, pusher);
    this.cashier = new Cashier(platform, people, this.orders, (order) => {
      const { notifyUrl: url, personId, outTradeNo } = order;
      this.notifier.tell({ eventType: 'TRANSACTION.SUCCESS', url, personId, outTradeNo, resource: describeOrder(order) });
    });
    platform.clock.onMove(() => this.catchUp());
  }

  endpoints(): PayEndpoint[] {
    const { platform, keys, orders, refunds } = this;
    return [orderEndpoints(orders), refundEndpoints(refunds), certificateEndpoints(platform, keys), billEndpoints(platform, orders, refunds)].flat();
  }

  /** Does what the clock says is due, from now on by itself. */
  start(): void {
    this.timer = setInterval(() => this.catchUp(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.notifier.close();
  }

  catchUp(): void {
    for (const refund of this.refunds.settleDue()) this.announce(refund);
    this.notifier.sendDue();
  }

  private announce(refund: Refund): void {
    const { pay } = this.platform.config;
    const url = refund.notifyUrl ?? pay.refundNotifyUrl;
    if (url === null || refund.status === 'PROCESSING') return;
    const { personId, outTradeNo, outRefundNo } = refund;
    this.notifier.tell({ eventType: `REFUND.${refund.status}`, url, personId, outTradeNo, outRefundNo, resource: announceRefund(refund, pay.mchid) });
  }
}
