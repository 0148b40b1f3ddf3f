import { In, LessThanOrEqual, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import { newId } from '../database/ids.js';
import type { Transaction } from '../database/transaction.js';

/** A row of a queue: `dueAt` says when it may be taken, and while somebody has it, when his lease ends. */
export interface Claimable extends ObjectLiteral {
  id: string;
  dueAt: Date;
  leaseId: string | null;
  attempts: number;
}

export interface Claim<Row> {
  leaseId: string;
  rows: Row[];
}

export interface ClaimRequest<Row> {
  where: FindOptionsWhere<Row>;
  limit: number;
  leaseMs: number;
  now: Date;
}

/**
 * Takes due rows by compare-and-set, so that any number of processes may share a queue, also on MySQL-compatible engines
 * without SKIP LOCKED. A killed process's rows are due again when its lease ends.
 */
export async function claimDue<Row extends Claimable>(transaction: Transaction, entity: EntityTarget<Row>, request: ClaimRequest<Row>): Promise<Claim<Row>> {
  const rows = transaction.manager.getRepository(entity);
  const due = { ...request.where, dueAt: LessThanOrEqual(request.now) } as FindOptionsWhere<Row>;
  const leaseId = newId();
  const candidates = await rows.find({ select: { id: true } as never, where: due, order: { dueAt: 'ASC' } as never, take: request.limit });
  if (candidates.length === 0) return { leaseId, rows: [] };
  const taken = await rows.createQueryBuilder().update()
    .set({ leaseId, dueAt: new Date(request.now.getTime() + request.leaseMs), attempts: () => 'attempts + 1' } as never)
    .where({ ...due, id: In(candidates.map((row) => row.id)) })
    .execute();
  if (!taken.affected) return { leaseId, rows: [] };
  return { leaseId, rows: await rows.find({ where: { leaseId } as FindOptionsWhere<Row>, order: { id: 'ASC' } as never }) };
}

/** How long to wait before the next try: 1 s, 4 s, 16 s … at most an hour. */
export function backOffMs(attempts: number): number {
  return Math.min(4 ** (attempts - 1) * 1000, 3_600_000);
}
