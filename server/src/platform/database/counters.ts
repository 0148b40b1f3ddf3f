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

type Row = Record<string, unknown>;

const texts = new WeakMap<CounterTable, Map<string, string>>();

/**
 * Adds to counters, making the rows that are not there yet, in one statement for all of them. The one place with a dialect of its own:
 * TypeORM's upsert can overwrite a column but not add to it. Rows are sorted, so that two transactions lock them in the same order.
 */
export async function addToCounters(transaction: Transaction, table: CounterTable, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  const { driver } = transaction.manager.connection;
  const metadata = transaction.manager.connection.getMetadata(table.entity);
  const columns = columnsOf(table).map((name) => metadata.findColumnWithPropertyName(name)!);
  const sorted = rows.map((row) => ({ row, key: keyOf(table, row) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const values = sorted.flatMap(({ row }) => columns.map((column) => driver.preparePersistentValue(row[column.propertyName], column) as unknown));
  await transaction.write(textOf(transaction, table, rows.length), values);
}

/** Made once for each number of rows. */
function textOf(transaction: Transaction, table: CounterTable, count: number): string {
  const ofTable = texts.get(table) ?? new Map<string, string>();
  texts.set(table, ofTable);
  const key = `${transaction.isSqlite}:${count}`;
  const text = ofTable.get(key) ?? makeText(transaction, table, count);
  ofTable.set(key, text);
  return text;
}

function makeText(transaction: Transaction, table: CounterTable, count: number): string {
  const { driver } = transaction.manager.connection;
  const quote = (column: string) => driver.escape(column);
  const tableName = quote(transaction.manager.connection.getMetadata(table.entity).tableName);
  const columns = columnsOf(table);
  const places = `(${columns.map(() => '?').join(', ')})`;
  const given = (column: string) => (transaction.isSqlite ? `excluded.${quote(column)}` : `VALUES(${quote(column)})`);
  const onConflict = transaction.isSqlite ? `ON CONFLICT (${table.keys.map(quote).join(', ')}) DO UPDATE SET` : 'ON DUPLICATE KEY UPDATE';
  const sums = table.counts.map((column) => `${quote(column)} = ${tableName}.${quote(column)} + ${given(column)}`).join(', ');
  return `INSERT INTO ${tableName} (${columns.map(quote).join(', ')}) VALUES ${Array<string>(count).fill(places).join(', ')} ${onConflict} ${sums}`;
}

function columnsOf({ keys, facts, counts }: CounterTable): string[] {
  return [...keys, ...facts, ...counts];
}

function keyOf(table: CounterTable, row: Row): string {
  return table.keys.map((key) => String(row[key])).join('|');
}
