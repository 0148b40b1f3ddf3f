import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Background } from '../platform/background/background.js';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import { PaymentNotification } from './payment-notification.entity.js';

const PORTION = 500;
const EVERY_MS = 60 * 60_000;
/**
 * WeChat repeats a notification for a day, and gives out the bill of a day for three months: until then a notification may be asked for, as a
 * proof beside the bill. What came of it stands in the order's history, which stays.
 */
const KEPT_MS = 100 * 86_400_000;

/** Forgets what WeChat Pay reported long ago. */
@Injectable()
export class SweepNotifications implements OnModuleInit {
  constructor(
    private readonly transaction: Transaction,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.background.register({ name: 'sweep-payment-notifications', restMs: EVERY_MS, turn: () => this.execute() });
  }

  /** True when there may be more. In portions, so that nobody who reports a payment waits for it. */
  async execute(): Promise<boolean> {
    const rows = this.transaction.manager.getRepository(PaymentNotification);
    const receivedAt = LessThan(new Date(this.clock.now().getTime() - KEPT_MS));
    const old = await rows.find({ select: { id: true }, where: { receivedAt }, order: { receivedAt: 'ASC' }, take: PORTION });
    if (old.length > 0) await rows.delete({ id: In(old.map((each) => each.id)) });
    return old.length === PORTION;
  }
}
