import type { ReconciliationState } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { idFor } from '../../platform/database/ids.js';
import { Id, IdOf, Moment, Text, Whole } from '../../platform/database/entity-columns.js';

const RETRIES_MS = [600_000, 1_800_000, 3_600_000];

export interface DaySums {
  payments: number;
  paidFen: number;
  refunds: number;
  refundedFen: number;
}

/** One day of WeChat's bill beside our own books. */
@Entity('reconciliations')
@Index('reconciliations_by_day', ['day'], { unique: true })
@Index('reconciliations_due', ['state', 'dueAt'])
@Index('reconciliations_by_lease', ['leaseId'])
export class Reconciliation {
  @Id() id: string;
  @Text(10) day: string;
  @Text(12) state: ReconciliationState = 'waiting';
  /** What stands in the bill. */
  @Whole() payments: number = 0;
  @Whole() paidFen: number = 0;
  @Whole() refunds: number = 0;
  @Whole() refundedFen: number = 0;
  @Text(200, { nullable: true }) why: string | null = null;
  @Moment({ nullable: true }) checkedAt: Date | null = null;
  @Moment() dueAt: Date;
  @IdOf({ nullable: true }) leaseId: string | null = null;
  @Whole() attempts: number = 0;

  static of(day: string, now: Date): Reconciliation {
    return Object.assign(new Reconciliation(), { id: idFor(`reconciliation:${day}`), day, dueAt: now });
  }

  finish(sums: DaySums, differences: number, now: Date): void {
    Object.assign(this, { ...sums, state: differences === 0 ? 'matched' : 'differing', why: null, checkedAt: now, leaseId: null, attempts: 0 });
  }

  fail(why: string, now: Date): void {
    const rest = RETRIES_MS[Math.min(Math.max(this.attempts, 1), RETRIES_MS.length) - 1];
    Object.assign(this, { state: 'failed', why, checkedAt: now, leaseId: null, dueAt: new Date(now.getTime() + rest) });
  }

  /** A person wants the day to be compared once more. */
  rerun(now: Date): void {
    Object.assign(this, { state: 'waiting', dueAt: now, leaseId: null, attempts: 0 });
  }
}
