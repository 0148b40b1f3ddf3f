import type { ReconciliationsPage, ReconciliationView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import { keyAfter, pageOf } from '../../platform/http/cursor.js';
import type { BillDifference } from './bill-difference.entity.js';
import type { Reconciliation } from './reconciliation.entity.js';
import { ReconciliationRepository } from './reconciliation.repository.js';

const PAGE = 30;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The days with their differences, for the console; and one of them once more. */
@Injectable()
export class ReadReconciliations {
  constructor(
    private readonly transaction: Transaction,
    private readonly reconciliations: ReconciliationRepository,
    private readonly clock: Clock,
  ) {}

  async page({ after, limit = PAGE }: { after?: string; limit?: number }): Promise<ReconciliationsPage> {
    const { rows, next } = pageOf(await this.reconciliations.latest(keyAfter(after, DAY), limit + 1), limit, (row) => row.day);
    const differences = await this.reconciliations.differencesOf(rows.map((row) => row.day));
    return { rows: rows.map((row) => viewOf(row, differences.filter((difference) => difference.day === row.day))), next };
  }

  rerun(day: string): Promise<ReconciliationView> {
    return this.transaction.run(async () => {
      const found = await this.reconciliations.getForUpdate(day);
      found.rerun(this.clock.now());
      await this.reconciliations.save(found);
      return viewOf(found, await this.reconciliations.differencesOf([day]));
    });
  }
}

function viewOf({ day, state, payments, paidFen, refunds, refundedFen, why, checkedAt }: Reconciliation, differences: BillDifference[]): ReconciliationView {
  return {
    day, state, payments, paidFen, refunds, refundedFen, why, checkedAt: checkedAt?.toISOString() ?? null,
    differences: differences.map(({ kind, what, orderId, refundId, ourFen, theirFen, text }) => ({ kind, what, orderId, refundId, ourFen, theirFen, text })),
  };
}
