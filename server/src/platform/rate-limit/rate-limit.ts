import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { MoreThan } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { isDuplicate } from '../database/database-errors.js';
import { Transaction } from '../database/transaction.js';
import { TooManyRequests } from '../errors/domain-error.js';
import { RateCounter } from './rate-counter.entity.js';

/** What may be done only so often. `name` says what and by whom: `sign-in:203.0.113.7`. */
export interface Allowance {
  name: string;
  limit: number;
  windowSeconds: number;
}

/** Counts in the database, so that all processes count together. Each count is one conditional update: two at once never share the last place. */
@Injectable()
export class RateLimit {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Takes one place of this window, or throws TooManyRequests. */
  async take(name: string, limit: number, windowSeconds: number): Promise<void> {
    if (!(await this.tryTake({ name, limit, windowSeconds }))) throw new TooManyRequests();
  }

  /** Takes one place of this window; false when there is none left. */
  async tryTake(allowance: Allowance): Promise<boolean> {
    if (this.transaction.isRunning) throw new Error('A rate is counted outside of transactions: a rollback would forget the attempt that it counts.');
    const { id, endsAt } = this.windowOf(allowance);
    if (await this.addOne(id, allowance.limit)) return true;
    return (await this.openWindow(id, endsAt)) || this.addOne(id, allowance.limit);
  }

  /** Gives a place back that turned out not to count. */
  async giveBack(allowance: Allowance): Promise<void> {
    await this.counters.update({ id: this.windowOf(allowance).id, taken: MoreThan(0) }, { taken: () => 'taken - 1' });
  }

  private async addOne(id: string, limit: number): Promise<boolean> {
    const { affected } = await this.counters.createQueryBuilder().update().set({ taken: () => 'taken + 1' })
      .where('id = :id AND taken < :limit', { id, limit }).execute();
    return affected === 1;
  }

  /** False when the window is open already: then it is full, or somebody opened it this very moment. */
  private async openWindow(id: string, endsAt: Date): Promise<boolean> {
    try {
      await this.counters.insert({ id, taken: 1, endsAt });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  private windowOf({ name, windowSeconds }: Allowance): { id: string; endsAt: Date } {
    const windowMs = windowSeconds * 1000;
    const number = Math.floor(this.clock.now().getTime() / windowMs);
    const id = createHash('sha256').update(`${name}|${windowSeconds}|${number}`).digest('hex');
    return { id, endsAt: new Date((number + 1) * windowMs) };
  }

  private get counters() {
    return this.transaction.manager.getRepository(RateCounter);
  }
}
