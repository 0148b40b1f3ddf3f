import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Touchpoint } from '../contacts/touchpoint.entity.js';
import { Transaction } from '../platform/database/transaction.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import { COUNTING, countsOf, CountScans } from './count-scans.js';
import { CodeCount, MaterialDay } from './scan-counts.entity.js';

const PORTION = 2000;

/** Makes the summaries anew from the touchpoints, which are the truth. Run it while nothing is scanned. */
@Injectable()
export class RebuildMaterialDays {
  constructor(
    private readonly transaction: Transaction,
    private readonly count: CountScans,
    private readonly announcer: Announcer,
  ) {}

  execute(): Promise<void> {
    return this.transaction.run(async () => {
      // What is still to be counted is counted here.
      await this.announcer.takeBack(COUNTING);
      // Not `clear`: on MySQL it ends the transaction, and readers would see the empty tables.
      await this.transaction.manager.createQueryBuilder().delete().from(MaterialDay).execute();
      await this.transaction.manager.createQueryBuilder().delete().from(CodeCount).execute();
      let last = '';
      for (;;) {
        const scans = await this.transaction.manager.find(Touchpoint, { where: { kind: 'material-scanned', id: MoreThan(last) }, order: { id: 'ASC' }, take: PORTION });
        await this.count.handle(countsOf(scans));
        if (scans.length < PORTION) return;
        last = scans[scans.length - 1].id;
      }
    });
  }
}
