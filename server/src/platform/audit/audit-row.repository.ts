import { Injectable } from '@nestjs/common';
import { Repository } from '../database/repository.js';
import { Transaction } from '../database/transaction.js';
import { encodeCursor, pageOf, placeAfter } from '../http/cursor.js';
import { AuditRow } from './audit-row.entity.js';

@Injectable()
export class AuditRowRepository extends Repository<AuditRow> {
  constructor(transaction: Transaction) {
    super(transaction, AuditRow);
  }

  async add(row: AuditRow): Promise<void> {
    await this.rows.insert(row);
  }

  /** The latest first. */
  async latest(after: string | undefined, limit: number): Promise<{ rows: AuditRow[]; next: string | null }> {
    const query = this.rows.createQueryBuilder('row').orderBy('row.at', 'DESC').addOrderBy('row.id', 'DESC').take(limit + 1);
    const place = placeAfter(after);
    if (place) query.where('(row.at < :at OR (row.at = :at AND row.id < :id))', place);
    return pageOf(await query.getMany(), limit, (row) => encodeCursor(row.at, row.id));
  }
}
