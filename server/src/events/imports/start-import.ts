import { Injectable } from '@nestjs/common';
import { Transaction } from '../../platform/database/transaction.js';
import { Announcer } from '../../platform/domain-events/announcer.js';
import type { GuestImport } from './guest-import.entity.js';
import { GuestImportRepository } from './guest-import.repository.js';
import { ImportMoved } from './import.domain-events.js';
import { StoppedImports, type Stop } from './stopped-imports.js';

/** Sets an import going, or its undoing: both are done portion by portion behind the requests. */
@Injectable()
export class StartImport {
  constructor(
    private readonly transaction: Transaction,
    private readonly imports: GuestImportRepository,
    private readonly stopped: StoppedImports,
    private readonly announcer: Announcer,
  ) {}

  /** One that stopped goes on from where it stands, be it the run or its undoing. */
  run(eventId: string, id: string): Promise<GuestImport> {
    return this.transaction.run(async () => {
      const { list, stop } = await this.get(eventId, id);
      if (stop) await this.stopped.goOn(stop);
      else {
        list.start();
        await this.begin(list);
      }
      return list;
    });
  }

  undo(eventId: string, id: string): Promise<GuestImport> {
    return this.transaction.run(async () => {
      const { list, stop } = await this.get(eventId, id);
      if (stop && list.state === 'undoing') await this.stopped.goOn(stop);
      else {
        list.undo({ hasStopped: stop !== undefined });
        if (stop) await this.stopped.giveUp(stop);
        await this.begin(list);
      }
      return list;
    });
  }

  private async get(eventId: string, id: string): Promise<{ list: GuestImport; stop: Stop | undefined }> {
    await this.imports.getOfEvent(eventId, id);
    const list = await this.imports.getForUpdate(id);
    return { list, stop: await this.stopped.find(id) };
  }

  private async begin(list: GuestImport): Promise<void> {
    await this.imports.save(list);
    await this.announcer.announce(new ImportMoved(list.id, 0));
  }
}
