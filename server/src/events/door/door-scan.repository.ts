import type { CheckInsQuery, ConflictsQuery } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Brackets, In, type SelectQueryBuilder } from 'typeorm';
import { FastRows } from '../../platform/database/fast-rows.js';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { placeAfter } from '../../platform/http/cursor.js';
import type { DoorDevice } from './door-device.entity.js';
import { DoorScan } from './door-scan.entity.js';
import { DoorScanNotFound } from './door.errors.js';

export interface GateCount {
  listId: string;
  gate: string;
  outcome: DoorScan['outcome'];
  count: number;
}

/** Somebody went through the door by it, as far as is known. */
export const MOVED: readonly DoorScan['outcome'][] = ['admitted', 'left'];

@Injectable()
export class DoorScanRepository extends Repository<DoorScan> {
  private readonly fast: FastRows<DoorScan>;

  constructor(transaction: Transaction) {
    super(transaction, DoorScan);
    this.fast = new FastRows(transaction, DoorScan);
  }

  async getOfEvent(eventId: string, id: string): Promise<DoorScan> {
    const scan = await this.rows.findOneBy({ id, eventId });
    if (!scan) throw new DoorScanNotFound();
    return scan;
  }

  byIds(ids: string[]): Promise<DoorScan[]> {
    return this.fast.whereIn('id', [...new Set(ids)]);
  }

  ofTickets(ticketIds: string[]): Promise<DoorScan[]> {
    return this.fast.whereIn('ticketId', [...new Set(ticketIds)]);
  }

  async insertAll(scans: DoorScan[]): Promise<void> {
    if (scans.length > 0) await this.fast.insert(scans);
  }

  async update(id: string, facts: Partial<DoorScan>): Promise<void> {
    await this.rows.update(id, facts);
  }

  hasAnyOf(listId: string, eventId: string): Promise<boolean> {
    return this.rows.existsBy({ eventId, listId });
  }

  /** Of each list and gate: how many scans came to what. */
  async countsOf(eventId: string): Promise<GateCount[]> {
    const rows = await this.rows.createQueryBuilder('scan').select('scan.listId', 'listId').addSelect('scan.gate', 'gate').addSelect('scan.outcome', 'outcome').addSelect('COUNT(*)', 'count')
      .where({ eventId, outcome: In(['admitted', 'left']) }).groupBy('scan.listId').addGroupBy('scan.gate').addGroupBy('scan.outcome').getRawMany<Omit<GateCount, 'count'> & { count: string }>();
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  async countByDevice(devices: Pick<DoorDevice, 'id' | 'eventId'>[]): Promise<Map<string, number>> {
    if (devices.length === 0) return new Map();
    const rows = await this.rows.createQueryBuilder('scan').select('scan.deviceId', 'deviceId').addSelect('COUNT(*)', 'count')
      .where({ eventId: In(devices.map((device) => device.eventId)), deviceId: In(devices.map((device) => device.id)) }).groupBy('scan.deviceId').getRawMany<{ deviceId: string; count: string }>();
    return new Map(rows.map((row) => [row.deviceId, Number(row.count)]));
  }

  /** In the order of the changes: all that count; or what changed since, also what counts no more. */
  changedPage(eventId: string, since: Date | null, after: { at: Date; id: string } | null, limit: number): Promise<DoorScan[]> {
    const query = this.rows.createQueryBuilder('scan').where({ eventId });
    if (since) query.andWhere('scan.changedAt >= :since', { since });
    else query.andWhere({ outcome: In(MOVED) });
    if (after) query.andWhere('(scan.changedAt > :at OR (scan.changedAt = :at AND scan.id > :id))', after);
    return query.orderBy('scan.changedAt').addOrderBy('scan.id').take(limit).getMany();
  }

  /** The newest first. */
  conflicts(eventId: string, { kind, state, after }: ConflictsQuery, limit: number): Promise<DoorScan[]> {
    const query = this.rows.createQueryBuilder('scan').where({ eventId });
    if (kind) query.andWhere({ conflict: kind });
    else query.andWhere('scan.conflict IS NOT NULL');
    if (state !== 'all') query.andWhere('scan.resolvedAt IS NULL');
    return this.newest(query, after, limit);
  }

  /** The newest first. */
  page(eventId: string, { listId, outcome, after }: CheckInsQuery, limit: number): Promise<DoorScan[]> {
    const query = this.rows.createQueryBuilder('scan').where({ eventId });
    if (listId) query.andWhere({ listId });
    if (outcome) query.andWhere({ outcome });
    return this.newest(query, after, limit);
  }

  private newest(query: SelectQueryBuilder<DoorScan>, after: string | undefined, limit: number): Promise<DoorScan[]> {
    const place = placeAfter(after);
    if (place) query.andWhere(new Brackets((or) => or.where('scan.at < :at', place).orWhere('scan.at = :at AND scan.id < :id', place)));
    return query.orderBy('scan.at', 'DESC').addOrderBy('scan.id', 'DESC').take(limit).getMany();
  }
}
