import { GUEST_FIELDS, type ImportMappingBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/access/callers.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { InvalidInput } from '../../platform/errors/domain-error.js';
import { EventRepository } from '../event.repository.js';
import { TicketTypeNotFound } from '../event.errors.js';
import { guessMapping } from './guess-mapping.js';
import { GuestImport, GuestImportRow } from './guest-import.entity.js';
import { GuestImportRepository } from './guest-import.repository.js';
import { readTable } from './read-table.js';
import { SealedCells } from './sealed-cells.js';

const SAMPLE = 5;

/** Takes a list in, and what its columns mean. Nothing is made of it yet. */
@Injectable()
export class KeepImport {
  constructor(
    private readonly transaction: Transaction,
    private readonly imports: GuestImportRepository,
    private readonly events: EventRepository,
    private readonly sealed: SealedCells,
    private readonly clock: Clock,
  ) {}

  async add({ staffId }: StaffCaller, eventId: string, file: { name: string; bytes: Buffer }): Promise<GuestImport> {
    const event = await this.events.get(eventId);
    const refusal = event.refusalOfAll(this.clock.now());
    if (refusal) throw refusal;
    const { columns, rows } = await readTable(file.bytes);
    const list = Object.assign(new GuestImport(), {
      id: newId(), eventId, fileName: [...file.name].slice(0, 200).join(''), columns, sample: this.sealed.seal(rows.slice(0, SAMPLE).map((row) => row.cells)), rows: rows.length,
      mapping: guessMapping(columns), byId: staffId, createdAt: this.clock.now(),
    });
    const lines = rows.map(({ number, cells }) => Object.assign(new GuestImportRow(), { id: newId(), importId: list.id, number, cells: this.sealed.seal(cells) }));
    return this.transaction.run(async () => {
      await this.imports.save(list);
      await this.imports.addRows(lines);
      return list;
    });
  }

  map(eventId: string, id: string, body: ImportMappingBody): Promise<GuestImport> {
    return this.transaction.run(async () => {
      await this.imports.getOfEvent(eventId, id);
      const list = await this.imports.getForUpdate(id);
      requireUsable(body, list);
      if (!(await this.events.typesOf([eventId])).some((type) => type.id === body.ticketTypeId)) throw new TicketTypeNotFound();
      list.map(body);
      return this.imports.save(list);
    });
  }
}

function requireUsable({ mapping, as }: ImportMappingBody, { columns }: GuestImport): void {
  const used = mapping.filter((field) => field !== null);
  if (used.some((field) => !GUEST_FIELDS.includes(field))) throw new InvalidInput({ mapping: '对应的字段不正确' });
  if (mapping.length !== columns.length) throw new InvalidInput({ mapping: '列数与文件不一致' });
  if (new Set(used).size !== used.length) throw new InvalidInput({ mapping: '一个字段只能对应一列' });
  if (!used.includes('name')) throw new InvalidInput({ mapping: '请指定哪一列是「姓名」' });
  if (as === 'register' && !used.includes('phone')) throw new InvalidInput({ mapping: '请指定哪一列是「手机号」' });
}
