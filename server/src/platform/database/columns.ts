import { Table, TableIndex, type QueryRunner, type TableColumnOptions, type TableIndexOptions } from 'typeorm';
import { ID_LENGTH } from './ids.js';

/** Columns that mean the same on SQLite and on MySQL, for migrations. Entities say the same with decorators of `entity-columns.ts`. */
export const id: TableColumnOptions = { name: 'id', type: 'varchar', length: String(ID_LENGTH), isPrimary: true };

type Options = Partial<TableColumnOptions>;

export const idOf = (name: string, options: Options = {}): TableColumnOptions => ({ name, type: 'varchar', length: String(ID_LENGTH), ...options });
export const text = (name: string, length: number, options: Options = {}): TableColumnOptions => ({ name, type: 'varchar', length: String(length), ...options });
export const moment = (name: string, options: Options = {}): TableColumnOptions => ({ name, type: 'datetime', precision: 3, ...options });
export const whole = (name: string, options: Options = {}): TableColumnOptions => ({ name, type: 'integer', ...options });
export const truth = (name: string, options: Options = {}): TableColumnOptions => ({ name, type: 'boolean', ...options });
export const json = (name: string, options: Options = {}): TableColumnOptions => ({ name, type: 'json', ...options });
export const nullable: Options = { isNullable: true };

export const index = (name: string, ...columnNames: string[]): TableIndexOptions => ({ name, columnNames });
export const unique = (name: string, ...columnNames: string[]): TableIndexOptions => ({ name, columnNames, isUnique: true });

export interface TableShape {
  name: string;
  columns: TableColumnOptions[];
  indices?: TableIndexOptions[];
}

/** Creates a table in the engine's own spelling of the types. */
export async function createTable(runner: QueryRunner, shape: TableShape): Promise<void> {
  const isSqlite = runner.connection.options.type === 'better-sqlite3';
  const columns = shape.columns.map((column) => ({ ...column, ...spelling(column.type, isSqlite) }));
  await runner.createTable(new Table({ ...shape, columns }), true);
}

/** Drops some indices of a table and makes others. */
export async function exchangeIndices(runner: QueryRunner, table: string, old: TableIndexOptions[], fresh: TableIndexOptions[]): Promise<void> {
  for (const each of old) await runner.dropIndex(table, each.name!);
  for (const each of fresh) await runner.createIndex(table, new TableIndex(each));
}

function spelling(type: string, isSqlite: boolean): Options {
  if (type === 'integer') return { type: isSqlite ? 'integer' : 'int' };
  if (type === 'boolean') return isSqlite ? { type: 'boolean' } : { type: 'tinyint', length: '1' };
  if (type === 'longtext') return { type: isSqlite ? 'text' : 'longtext' };
  return {};
}
