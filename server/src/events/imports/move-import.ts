import { Injectable } from '@nestjs/common';
import { Transaction } from '../../platform/database/transaction.js';
import { Announcer } from '../../platform/domain-events/announcer.js';
import { On } from '../../platform/domain-events/on.js';
import { AddGuests } from './add-guests.js';
import { GuestImportRepository } from './guest-import.repository.js';
import { ImportMoved } from './import.domain-events.js';
import { TakeBackGuests } from './take-back-guests.js';

const PORTION = 50;
export const MOVE_IMPORT = 'events.move-import';

/**
 * Does the next portion of an import or of its undoing and asks for the one after it, all in one transaction: a killed process leaves
 * whole portions behind, and the next process goes on from there.
 */
@Injectable()
export class MoveImport {
  constructor(
    private readonly transaction: Transaction,
    private readonly imports: GuestImportRepository,
    private readonly addGuests: AddGuests,
    private readonly takeBack: TakeBackGuests,
    private readonly announcer: Announcer,
  ) {}

  @On(ImportMoved, MOVE_IMPORT)
  execute({ importId, position }: ImportMoved): Promise<void> {
    return this.transaction.run(async () => {
      const list = await this.imports.getForUpdate(importId);
      const isUndoing = list.state === 'undoing';
      if ((list.state !== 'running' && !isUndoing) || list.position !== position) return;
      const rows = await this.imports.rowsAfter(importId, position, PORTION, [isUndoing ? 'added' : 'ready']);
      if (isUndoing) await this.takeBack.execute(list, rows);
      else await this.addGuests.execute(list, rows);
      await this.imports.writeRows(rows);
      const hasMore = list.moveOn(rows.length === PORTION ? rows[rows.length - 1].number : null);
      await this.imports.save(list);
      if (hasMore) await this.announcer.announce(new ImportMoved(importId, list.position));
    });
  }
}
