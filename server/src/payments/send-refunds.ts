import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Background } from '../platform/background/background.js';
import { Clock } from '../platform/clock/clock.js';
import type { RefundFact } from '../platform/wechat/pay/pay-words.js';
import { WechatPay } from '../platform/wechat/pay/wechat-pay.js';
import { WechatRefused, WechatUnavailable, type RefusalReason } from '../platform/wechat/wechat.errors.js';
import { OrderRepository } from './order.repository.js';
import type { Refund } from './refund.entity.js';
import { RefundRepository } from './refund.repository.js';
import { SettleRefund } from './settle-refund.js';
import { REFUNDS_SIGNAL } from './signals.js';

const AT_ONCE = 8;
const NO_ANSWER = '微信支付暂时没有确认，稍后用同一单号再试。';
/** Somebody mends the settings or the account, and then it goes through. */
const MENDABLE = new Set<RefusalReason>(['bad-account', 'not-allowed', 'quota']);

/** Sends refunds to WeChat and asks what became of them. A process that dies after the call sends the same number again, which moves nothing. */
@Injectable()
export class SendRefunds implements OnModuleInit {
  private readonly logger = new Logger('SendRefunds');

  constructor(
    private readonly pay: WechatPay,
    private readonly orders: OrderRepository,
    private readonly refunds: RefundRepository,
    private readonly settleRefund: SettleRefund,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    if (this.pay.isOn) this.background.register({ name: 'send-refunds', signal: REFUNDS_SIGNAL, restMs: 500, turn: () => this.execute() });
  }

  async execute(): Promise<boolean> {
    const { rows } = await this.refunds.claim(AT_ONCE, this.clock.now());
    await Promise.all(rows.map((refund) => this.send(refund)));
    return rows.length > 0;
  }

  private async send(refund: Refund): Promise<void> {
    try {
      const fact = refund.isWaiting ? await this.order(refund) : await this.pay.findRefund(refund.id);
      await this.settleRefund.execute(refund.id, (found, now) => (fact ? found.learn(fact, now) : found.waitForWechat(NO_ANSWER, now)));
    } catch (error) {
      await this.takeNo(refund, error);
    }
  }

  private async order({ id, orderId, amountFen, reason }: Refund): Promise<RefundFact> {
    const order = await this.orders.get(orderId);
    return this.pay.refund({ refundId: id, orderId, amountFen, totalFen: order.paidFen!, reason });
  }

  private async takeNo(refund: Refund, error: unknown): Promise<void> {
    this.logger.warn({ err: error, refundId: refund.id }, 'a refund did not go through');
    await this.settleRefund.execute(refund.id, (found, now) => {
      if (!(error instanceof WechatRefused)) return found.waitForWechat(error instanceof WechatUnavailable ? NO_ANSWER : '系统出错，稍后用同一单号再试。', now);
      if (error.reason === 'balance-short') return found.waitForBalance(error.why, now);
      return MENDABLE.has(error.reason) ? found.waitForWechat(error.why, now) : found.refuse(error.why, now);
    });
  }
}
