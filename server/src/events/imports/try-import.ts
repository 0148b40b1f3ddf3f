import { Injectable } from '@nestjs/common';
import { Transaction } from '../../platform/database/transaction.js';
import { InvalidInput } from '../../platform/errors/domain-error.js';
import type { GuestImport, GuestImportRow } from './guest-import.entity.js';
import { GuestImportRepository } from './guest-import.repository.js';
import { ImportRules } from './import-rules.js';
import { isFault, judgeRow, type Rules } from './judge-row.js';
import { KnownGuests } from './known-guests.js';
import { SealedCells } from './sealed-cells.js';

const PORTION = 500;

/** Tries an import without making anybody or anything: of each row, what would come of it. */
@Injectable()
export class TryImport {
  constructor(
    private readonly transaction: Transaction,
    private readonly imports: GuestImportRepository,
    private readonly rules: ImportRules,
    private readonly known: KnownGuests,
    private readonly sealed: SealedCells,
  ) {}

  execute(eventId: string, id: string): Promise<GuestImport> {
    return this.transaction.run(async () => {
      await this.imports.getOfEvent(eventId, id);
      const list = await this.imports.getForUpdate(id);
      list.require('mapping', 'checked');
      if (!list.way) throw new InvalidInput({ mapping: '请先核对每一列的含义' });
      const rules = await this.rules.of(list);
      const counts = { added: 0, skipped: 0, refused: 0 };
      const firstWith = new Map<string, number>();
      for (let position = 0; ;) {
        const rows = await this.imports.rowsAfter(id, position, PORTION);
        if (rows.length === 0) break;
        await this.judge(list, rows, rules, firstWith);
        for (const { state } of rows) counts[state === 'ready' ? 'added' : state === 'skipped' ? 'skipped' : 'refused'] += 1;
        await this.imports.writeRows(rows);
        position = rows[rows.length - 1].number;
      }
      list.noteTried(counts);
      return this.imports.save(list);
    });
  }

  private async judge(list: GuestImport, rows: GuestImportRow[], rules: Rules, firstWith: Map<string, number>): Promise<void> {
    const judged = rows.map((row) => judgeRow(this.sealed.row(row.cells), rules));
    const { signedUp, invited } = await this.known.of(list.eventId, judged.flatMap((guest) => (isFault(guest) || !guest.phone ? [] : [guest.phone])));
    for (const [index, row] of rows.entries()) {
      const guest = judged[index];
      if (isFault(guest)) {
        row.be('refused', { column: list.columns[list.mapping.indexOf(guest.field)] ?? null, message: guest.message });
        continue;
      }
      const { phone } = guest;
      const before = phone ? firstWith.get(phone) : undefined;
      if (phone) firstWith.set(phone, before ?? row.number);
      if (before !== undefined) row.be('refused', { column: list.columns[list.mapping.indexOf('phone')] ?? null, message: `与第 ${before} 行的手机号重复` });
      else if (phone && signedUp.has(phone)) row.be('skipped', { message: '已经报过名' });
      else if (phone && rules.way === 'invite' && invited.has(phone)) row.be('skipped', { message: '已经有邀请' });
      else row.be('ready');
    }
  }
}
