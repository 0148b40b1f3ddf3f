import { QueryFailedError } from 'typeorm';

const LOST_RACES = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_BUSY_RECOVERY']);
const DUPLICATES = new Set(['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);

/** Two transactions stood in each other's way; the same work may succeed when repeated. */
export function isLostRace(error: unknown): boolean {
  return LOST_RACES.has(driverCode(error));
}

/** A unique index refused a row. Translate it where the rule lives. */
export function isDuplicate(error: unknown): boolean {
  return DUPLICATES.has(driverCode(error));
}

/**
 * For work that looks for a row and adds it when it is not there: when somebody adds the same at the same moment, the unique index
 * refuses ours, and a second look finds what he wrote. `work` begins a transaction of its own.
 */
export async function withSecondLook<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return work();
  }
}

function driverCode(error: unknown): string {
  if (!(error instanceof QueryFailedError)) return '';
  return String((error.driverError as { code?: unknown } | undefined)?.code ?? '');
}
