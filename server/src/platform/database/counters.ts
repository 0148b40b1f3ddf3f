import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Transaction } from './transaction.js';

export interface CounterTable {
  entity: EntityTarget<ObjectLiteral>;
  keys: string[];
  /** Set when the row is new, left alone afterwards. */
  facts: string[];
  /** Added up. */
  counts: string[];
}

/**
 * Adds to counters, making the rows that are not there yet, in one statement for all of them. The one place with a dialect of its own:
 * TypeORM's upsert can overwrite a column but not add to it. Rows are sorted, so that two transactions lock them in the same order.
 */
export async function addToCounters(transaction: Transaction, table: CounterTable, rows: Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return;
  const { driver } = transaction.manager.connection;
  const metadata = transaction.manager.connection.getMetadata(table.entity);
  const columns = [...table.keys, ...table.facts, ...table.counts];
  const quote = (column: string) => driver.escape(column);
  const sorted = [...rows].sort((a, b) => (keyOf(table, a) < keyOf(table, b) ? -1 : 1));
  const places = `(${columns.map(() => '?').join(', ')})`;
  const given = (column: string) => (transaction.isSqlite ? `excluded.${quote(column)}` : `VALUES(${quote(column)})`);
  const onConflict = transaction.isSqlite ? `ON CONFLICT (${table.keys.map(quote).join(', ')}) DO UPDATE SET` : 'ON DUPLICATE KEY UPDATE';
  const sums = table.counts.map((column) => `${quote(column)} = ${quote(metadata.tableName)}.${quote(column)} + ${given(column)}`).join(', ');
  const sql = `INSERT INTO ${quote(metadata.tableName)} (${columns.map(quote).join(', ')}) VALUES ${sorted.map(() => places).join(', ')} ${onConflict} ${sums}`;
  const stored = columns.map((column) => metadata.findColumnWithPropertyName(column)!);
  await transaction.prepared(sql, sorted.flatMap((row) => stored.map((column) => driver.preparePersistentValue(row[column.propertyName], column) as unknown)));
}

function keyOf(table: CounterTable, row: Record<string, unknown>): string {
  return table.keys.map((key) => String(row[key])).join('|');
}
