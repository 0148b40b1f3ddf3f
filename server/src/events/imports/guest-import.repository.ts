import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { FastRows } from '../../platform/database/fast-rows.js';
import { Repository } from '../../platform/database/repository.js';
import { setEach } from '../../platform/database/set-each.js';
import { Transaction } from '../../platform/database/transaction.js';
import { GuestImport, GuestImportRow, type ImportRowState } from './guest-import.entity.js';
import { ImportNotFound } from './import.errors.js';

const MOST_IN_LIST = 100;
const PORTION = 500;

@Injectable()
export class GuestImportRepository extends Repository<GuestImport> {
  private readonly lines: FastRows<GuestImportRow>;

  constructor(transaction: Transaction) {
    super(transaction, GuestImport);
    this.lines = new FastRows(transaction, GuestImportRow);
  }

  async getOfEvent(eventId: string, id: string): Promise<GuestImport> {
    const found = await this.rows.findOneBy({ id, eventId });
    if (!found) throw new ImportNotFound();
    return found;
  }

  async getForUpdate(id: string): Promise<GuestImport> {
    const found = await this.forUpdate(this.rows.createQueryBuilder('list').where({ id })).getOne();
    if (!found) throw new ImportNotFound();
    return found;
  }

  latestOf(eventId: string): Promise<GuestImport[]> {
    return this.rows.find({ where: { eventId }, order: { createdAt: 'DESC', id: 'DESC' }, take: MOST_IN_LIST });
  }

  async addRows(rows: GuestImportRow[]): Promise<void> {
    for (let start = 0; start < rows.length; start += PORTION) await this.lines.insert(rows.slice(start, start + PORTION));
  }

  /** In the order of the file, after a row. */
  rowsAfter(importId: string, number: number, limit: number, states?: ImportRowState[]): Promise<GuestImportRow[]> {
    return this.transaction.manager.find(GuestImportRow, { where: { importId, number: MoreThan(number), ...(states && { state: In(states) }) }, order: { number: 'ASC' }, take: limit });
  }

  async writeRows(rows: GuestImportRow[]): Promise<void> {
    for (let start = 0; start < rows.length; start += PORTION) {
      const portion = rows.slice(start, start + PORTION);
      for (const property of ['state', 'column', 'message', 'madeId'] as const) {
        await setEach(this.transaction, GuestImportRow, property, new Map(portion.map((row) => [row.id, row[property]])));
      }
    }
  }

  /** What came of them holds all that is needed. */
  async forgetCells(rows: GuestImportRow[]): Promise<void> {
    if (rows.length > 0) await this.transaction.manager.update(GuestImportRow, { id: In(rows.map((row) => row.id)) }, { cells: '' });
  }

  /** What went wrong, the first of it. */
  faultsOf(importIds: string[], limit: number): Promise<GuestImportRow[]> {
    return this.transaction.manager.find(GuestImportRow, { where: { importId: In(importIds), state: In(['refused', 'kept']) }, order: { number: 'ASC' }, take: limit });
  }
}
