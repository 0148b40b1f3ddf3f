import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Background } from '../../platform/background/background.js';
import { endOfShanghaiDay, shanghaiDay, startOfShanghaiDay } from '../../platform/clock/shanghai-day.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { BillRow } from '../../platform/wechat/pay/pay-words.js';
import { WechatPay } from '../../platform/wechat/pay/wechat-pay.js';
import { WechatRefused } from '../../platform/wechat/wechat.errors.js';
import { LookAtOrder } from '../look-at-order.js';
import { OrderRepository } from '../order.repository.js';
import { RefundRepository } from '../refund.repository.js';
import { BillDifference } from './bill-difference.entity.js';
import { compareBill, type Books } from './compare-bill.js';
import type { DaySums, Reconciliation } from './reconciliation.entity.js';
import { ReconciliationRepository } from './reconciliation.repository.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** WeChat has the bill of a day ready at ten on the next. */
const READY_AFTER_MS = DAY_MS + 10 * HOUR_MS;
/** Longer than that a server is not away. */
const MOST_DAYS = 30;

/** Compares each day's bill with our own books, when WeChat has it. What the bill knows and we do not is asked for at once. */
@Injectable()
export class Reconcile implements OnModuleInit {
  private readonly logger = new Logger('Reconcile');

  constructor(
    private readonly transaction: Transaction,
    private readonly pay: WechatPay,
    private readonly reconciliations: ReconciliationRepository,
    private readonly orders: OrderRepository,
    private readonly refunds: RefundRepository,
    private readonly lookAtOrder: LookAtOrder,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    if (this.pay.isOn) this.background.register({ name: 'reconcile', restMs: 60_000, turn: () => this.execute() });
  }

  async execute(): Promise<boolean> {
    await this.beginDays();
    const { rows } = await this.reconciliations.claim(this.clock.now());
    for (const day of rows) await this.compare(day);
    return rows.length > 0;
  }

  /** Every day since the last one that was compared, or since the first order was placed. */
  private async beginDays(): Promise<void> {
    const now = this.clock.now();
    const newest = shanghaiDay(new Date(now.getTime() - READY_AFTER_MS));
    const next = await this.nextDay();
    if (next === null || next > newest) return;
    const earliest = shanghaiDay(new Date(startOfShanghaiDay(newest).getTime() - (MOST_DAYS - 1) * DAY_MS));
    for (let day = next < earliest ? earliest : next; day <= newest; day = later(day)) await this.reconciliations.begin(day, now);
  }

  private async nextDay(): Promise<string | null> {
    const last = await this.reconciliations.lastDay();
    if (last !== null) return later(last);
    const first = await this.orders.firstPlacedAt();
    return first && shanghaiDay(first);
  }

  private async compare({ day }: Reconciliation): Promise<void> {
    try {
      const bill = await this.pay.downloadTradeBill(day);
      const differences = compareBill(bill, await this.booksOf(day, bill)).map((difference) => BillDifference.of(day, difference));
      await this.keep(day, bill, differences);
      for (const difference of differences.filter(({ kind, what }) => kind === 'state' && what === 'payment')) await this.heal(difference.orderId);
    } catch (error) {
      this.logger.warn({ err: error, day }, 'a bill could not be compared; it will be again');
      await this.change(day, (found) => found.fail(error instanceof WechatRefused ? error.why : '微信账单还没有准备好，或暂时取不到。', this.clock.now()));
    }
  }

  private async booksOf(day: string, bill: BillRow[]): Promise<Books> {
    const [from, to] = [startOfShanghaiDay(day), endOfShanghaiDay(day)];
    const named = {
      orders: await this.orders.byIds(bill.map((row) => row.orderId)),
      refunds: await this.refunds.byIds(bill.flatMap((row) => row.refundId ?? [])),
    };
    return { orders: await this.orders.paidBetween(from, to), refunds: await this.refunds.acceptedBetween(from, to), named };
  }

  private keep(day: string, bill: BillRow[], differences: BillDifference[]): Promise<void> {
    return this.transaction.run(async () => {
      await this.reconciliations.replaceDifferences(day, differences);
      await this.change(day, (found) => found.finish(sumsOf(bill), differences.length, this.clock.now()));
    });
  }

  private change(day: string, change: (reconciliation: Reconciliation) => void): Promise<void> {
    return this.transaction.run(async () => {
      const found = await this.reconciliations.getForUpdate(day);
      change(found);
      await this.reconciliations.save(found);
    });
  }

  /** The notification was lost and we stopped asking too early. */
  private async heal(orderId: string): Promise<void> {
    const [order] = await this.orders.byIds([orderId]);
    if (order) await this.lookAtOrder.execute(order);
  }
}

function sumsOf(bill: BillRow[]): DaySums {
  const [payments, refunds] = (['payment', 'refund'] as const).map((kind) => bill.filter((row) => row.kind === kind));
  const sum = (rows: BillRow[]) => rows.reduce((total, row) => total + row.amountFen, 0);
  return { payments: payments.length, paidFen: sum(payments), refunds: refunds.length, refundedFen: sum(refunds) };
}

const later = (day: string): string => shanghaiDay(new Date(endOfShanghaiDay(day).getTime()));
