import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { Background } from '../background/background.js';
import { Clock } from '../clock/clock.js';
import { Transaction } from '../database/transaction.js';
import { RateCounter } from './rate-counter.entity.js';

const PORTION = 500;
const EVERY_MS = 10 * 60_000;

/** Removes the counters of windows that are over. */
@Injectable()
export class ClearRateCounters implements OnModuleInit {
  constructor(
    private readonly transaction: Transaction,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.background.register({ name: 'clear-rate-counters', restMs: EVERY_MS, turn: () => this.execute() });
  }

  /** True when there may be more. */
  async execute(): Promise<boolean> {
    const counters = this.transaction.manager.getRepository(RateCounter);
    const over = await counters.find({ select: { id: true }, where: { endsAt: LessThanOrEqual(this.clock.now()) }, order: { endsAt: 'ASC' }, take: PORTION });
    if (over.length > 0) await counters.delete({ id: In(over.map((counter) => counter.id)) });
    return over.length === PORTION;
  }
}
