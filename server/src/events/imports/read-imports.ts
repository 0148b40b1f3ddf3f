import type { ImportView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { csvStream } from '../../platform/http/csv.js';
import { StaffNames } from '../../staff/staff-names.js';
import { EventRepository } from '../event.repository.js';
import { named } from '../present-events.js';
import type { GuestImport, GuestImportRow } from './guest-import.entity.js';
import { GuestImportRepository } from './guest-import.repository.js';
import { SealedCells } from './sealed-cells.js';
import { StoppedImports } from './stopped-imports.js';

const MOST_ERRORS = 200;
const PORTION = 500;

/** Imports as the console shows them; of one, what was wrong with it. */
@Injectable()
export class ReadImports {
  constructor(
    private readonly imports: GuestImportRepository,
    private readonly events: EventRepository,
    private readonly stopped: StoppedImports,
    private readonly staff: StaffNames,
    private readonly sealed: SealedCells,
  ) {}

  async of(eventId: string): Promise<ImportView[]> {
    await this.events.get(eventId);
    return this.views(await this.imports.latestOf(eventId), []);
  }

  async one(eventId: string, id: string): Promise<ImportView> {
    return this.view(await this.imports.getOfEvent(eventId, id));
  }

  async view(list: GuestImport): Promise<ImportView> {
    return (await this.views([list], await this.imports.faultsOf([list.id], MOST_ERRORS)))[0];
  }

  async errors(eventId: string, id: string): Promise<Readable> {
    const list = await this.imports.getOfEvent(eventId, id);
    const cells = Object.fromEntries(list.columns.map((heading, index) => [`cell:${index}`, heading || `第 ${index + 1} 列`]));
    return csvStream(Readable.from(this.lines(list)), { number: '行', column: '列', message: '问题', ...cells });
  }

  private async *lines({ id }: GuestImport): AsyncGenerator<Record<string, unknown>> {
    for (let after = 0; ;) {
      const rows = await this.imports.rowsAfter(id, after, PORTION, ['refused', 'kept']);
      for (const { number, column, message, cells } of rows) {
        const written = cells ? this.sealed.row(cells) : [];
        yield { number, column: column ?? '整行', message, ...Object.fromEntries(written.map((text, index) => [`cell:${index}`, text])) };
      }
      if (rows.length < PORTION) return;
      after = rows[rows.length - 1].number;
    }
  }

  private async views(lists: GuestImport[], faults: GuestImportRow[]): Promise<ImportView[]> {
    const [names, stopped] = [await this.staff.of(lists.map((list) => list.byId)), await this.stopped.all()];
    return lists.map(({ id, fileName, columns, sample, rows, mapping, state, position, added, skipped, refused, byId, createdAt }) => ({
      id, fileName, columns, sample: this.sealed.table(sample), rows, mapping, state: stopped.has(id) ? 'stopped' : state === 'undoing' ? 'running' : state,
      stop: stopped.has(id) ? { isUndoing: state === 'undoing', afterRow: position, reason: stopped.get(id)!.reason } : null,
      result: state === 'mapping' ? null : { added, skipped, refused, errors: faults.map(({ number, column, message }) => ({ row: number, column, message: message ?? '' })) },
      createdAt: createdAt.toISOString(), by: named(byId, names),
    }));
  }
}
