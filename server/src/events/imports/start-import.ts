import { Injectable } from '@nestjs/common';
import { Transaction } from '../../platform/database/transaction.js';
import { Announcer } from '../../platform/domain-events/announcer.js';
import type { GuestImport } from './guest-import.entity.js';
import { GuestImportRepository } from './guest-import.repository.js';
import { ImportMoved } from './import.domain-events.js';

/** Sets an import going, or its undoing: both are done portion by portion behind the requests. */
@Injectable()
export class StartImport {
  constructor(
    private readonly transaction: Transaction,
    private readonly imports: GuestImportRepository,
    private readonly announcer: Announcer,
  ) {}

  run(eventId: string, id: string): Promise<GuestImport> {
    return this.begin(eventId, id, (list) => list.start());
  }

  undo(eventId: string, id: string): Promise<GuestImport> {
    return this.begin(eventId, id, (list) => list.undo());
  }

  private begin(eventId: string, id: string, begin: (list: GuestImport) => void): Promise<GuestImport> {
    return this.transaction.run(async () => {
      await this.imports.getOfEvent(eventId, id);
      const list = await this.imports.getForUpdate(id);
      begin(list);
      await this.imports.save(list);
      await this.announcer.announce(new ImportMoved(id, 0));
      return list;
    });
  }
}
