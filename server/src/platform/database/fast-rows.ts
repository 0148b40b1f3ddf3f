import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Transaction } from './transaction.js';

const MOST_PARAMETERS = 30_000;
const MOMENT_LENGTH = 23;

type Column = EntityMetadata['columns'][number];
type Translate = (value: unknown) => unknown;
/** Types whose values are the same here and in the database; moments and truths are translated here, all others by the driver. */
const AS_THEY_ARE = new Set<unknown>(['varchar', 'int']);

/**
 * Plain inserts and look-ups for the hot path: the statement's text is made from the entity's own metadata and differs only with the
 * number of rows, so the engine keeps it prepared. It skips the work of TypeORM's builders.
 */
export class FastRows<Row extends ObjectLiteral, Read extends keyof Row & string = keyof Row & string> {
  private readonly texts = new Map<string, string>();
  private readonly translations = new Map<Column, { read: Translate; write: Translate }>();
  private known?: { metadata: EntityMetadata; read: Column[] };

  /** `only` names what is needed of the rows that are read: columns, and what the entity's class makes of them. */
  constructor(
    private readonly transaction: Transaction,
    private readonly entity: EntityTarget<Row>,
    private readonly only?: readonly Read[],
  ) {}

  async insert(rows: Row[]): Promise<void> {
    const { columns } = this.metadata;
    const portion = Math.max(1, Math.floor(MOST_PARAMETERS / columns.length));
    for (let start = 0; start < rows.length; start += portion) await this.insertPortion(rows.slice(start, start + portion));
  }

  /** Rows whose column is one of the values. With `lock`, they stay locked until the transaction ends, taken in the order of the column. */
  async whereIn(property: keyof Row & string, values: string[], lock = false): Promise<Pick<Row, Read>[]> {
    if (values.length === 0) return [];
    const padded = padToPowerOfTwo(values);
    const suffix = lock && !this.transaction.isSqlite ? ' FOR UPDATE' : '';
    const sql = this.text(`in:${property}:${padded.length}${suffix}`, () => {
      const column = this.escape(this.metadata.findColumnWithPropertyName(property)!.databaseName);
      return `SELECT ${this.read.map((each) => this.escape(each.databaseName)).join(', ')} FROM ${this.tableName} WHERE ${column} IN (${places(padded.length)}) ORDER BY ${column}${suffix}`;
    });
    const raw = (await this.transaction.read(sql, padded)) as Record<string, unknown>[];
    return raw.map((row) => this.hydrate(row));
  }

  /** This table's columns for a join's SELECT, each named `<alias>_<column>`. */
  columnsAs(alias: string): string {
    return this.read.map(({ databaseName }) => `${this.escape(alias)}.${this.escape(databaseName)} AS ${this.escape(`${alias}_${databaseName}`)}`).join(', ');
  }

  get tableName(): string {
    return this.escape(this.metadata.tableName);
  }

  /** A row from raw columns; of a join, those under the alias. */
  hydrate(raw: Record<string, unknown>, alias?: string): Pick<Row, Read> {
    const row = this.metadata.create() as Record<string, unknown>;
    for (const column of this.read) {
      const value = raw[alias ? `${alias}_${column.databaseName}` : column.databaseName];
      row[column.propertyName] = value === null ? null : this.translationOf(column).read(value);
    }
    return row as Row;
  }

  /** Adds one to a counter and sets some columns, for all rows whose id is given. */
  async countUp(counter: keyof Row & string, ids: string[], facts: Partial<Row>): Promise<void> {
    if (ids.length === 0) return;
    const padded = padToPowerOfTwo(ids);
    const names = Object.keys(facts);
    const sql = this.text(`up:${counter}:${names.join()}:${padded.length}`, () => {
      const column = (property: string) => this.escape(this.metadata.findColumnWithPropertyName(property)!.databaseName);
      const sets = [`${column(counter)} = ${column(counter)} + 1`, ...names.map((name) => `${column(name)} = ?`)];
      return `UPDATE ${this.escape(this.metadata.tableName)} SET ${sets.join(', ')} WHERE ${column('id')} IN (${places(padded.length)})`;
    });
    await this.transaction.write(sql, [...names.map((name) => this.stored(name, facts[name])), ...padded]);
  }

  /** Sets some columns of rows that are there, each row to its own values, in one statement; found by their ids. */
  async overwrite(rows: Row[], properties: (keyof Row & string)[]): Promise<void> {
    if (rows.length === 0) return;
    const sql = this.text(`over:${properties.join()}:${rows.length}`, () => {
      const names = properties.map((property) => this.escape(this.metadata.findColumnWithPropertyName(property)!.databaseName));
      const { isSqlite } = this.transaction;
      const sets = names.map((name) => `${name} = ${isSqlite ? `excluded.${name}` : `VALUES(${name})`}`).join(', ');
      return `${this.insertText(rows.length)} ${isSqlite ? `ON CONFLICT (${this.escape('id')}) DO UPDATE SET` : 'ON DUPLICATE KEY UPDATE'} ${sets}`;
    });
    await this.transaction.write(sql, this.valuesOf(rows));
  }

  private async insertPortion(rows: Row[]): Promise<void> {
    await this.transaction.write(this.text(`insert:${rows.length}`, () => this.insertText(rows.length)), this.valuesOf(rows));
  }

  private insertText(count: number): string {
    const { columns } = this.metadata;
    const row = `(${places(columns.length)})`;
    return `INSERT INTO ${this.tableName} (${columns.map((each) => this.escape(each.databaseName)).join(', ')}) VALUES ${Array<string>(count).fill(row).join(', ')}`;
  }

  private valuesOf(rows: Row[]): unknown[] {
    const { columns } = this.metadata;
    const values: unknown[] = [];
    for (const row of rows) for (const column of columns) values.push(this.storedAs(column, row[column.propertyName]));
    return values;
  }

  private stored(property: string, value: unknown): unknown {
    return this.storedAs(this.metadata.findColumnWithPropertyName(property)!, value);
  }

  private storedAs(column: Column, value: unknown): unknown {
    return value === null || value === undefined ? null : this.translationOf(column).write(value);
  }

  private translationOf(column: Column): { read: Translate; write: Translate } {
    const known = this.translations.get(column);
    if (known) return known;
    const made = translation(column, this.transaction.isSqlite, this.transaction.manager.connection.driver);
    this.translations.set(column, made);
    return made;
  }

  private get metadata(): EntityMetadata {
    return this.facts.metadata;
  }

  private get read(): Column[] {
    return this.facts.read;
  }

  private get facts() {
    if (this.known) return this.known;
    const metadata = this.transaction.manager.connection.getMetadata(this.entity);
    const { only } = this;
    this.known = { metadata, read: only ? metadata.columns.filter(({ propertyName }) => (only as readonly string[]).includes(propertyName)) : metadata.columns };
    return this.known;
  }

  private escape(name: string): string {
    return this.transaction.manager.connection.driver.escape(name);
  }

  private text(key: string, make: () => string): string {
    const known = this.texts.get(key);
    if (known) return known;
    const made = make();
    this.texts.set(key, made);
    return made;
  }
}

/** What the drivers do with a value, without asking anew for each what kind it is of. */
function translation(column: Column, isSqlite: boolean, driver: DataSource['driver']): { read: Translate; write: Translate } {
  const same: Translate = (value) => value;
  const byDriver = { read: (value: unknown) => driver.prepareHydratedValue(value, column) as unknown, write: (value: unknown) => (driver.preparePersistentValue(value, column) as unknown) ?? null };
  if (AS_THEY_ARE.has(column.type)) return { read: same, write: same };
  if (column.type === 'boolean') return { read: Boolean, write: (value) => (value === true ? 1 : 0) };
  if (column.type !== 'datetime') return byDriver;
  if (!isSqlite) return { read: (value) => (value instanceof Date ? value : byDriver.read(value)), write: (value) => (value instanceof Date ? value : byDriver.write(value)) };
  return {
    read: (value) => (typeof value === 'string' && value.length === MOMENT_LENGTH ? new Date(`${value.slice(0, 10)}T${value.slice(11)}Z`) : byDriver.read(value)),
    write: (value) => (value instanceof Date ? momentText(value) : byDriver.write(value)),
  };
}

/** `2026-05-01 09:30:00.000`, in UTC. */
function momentText(at: Date): string {
  const iso = at.toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, MOMENT_LENGTH)}`;
}

/** IN lists of 1, 2, 4, 8 … values, so that few different statements are prepared. */
export function padToPowerOfTwo(values: string[]): string[] {
  const size = 2 ** Math.ceil(Math.log2(values.length));
  return [...values, ...Array<string>(size - values.length).fill(values[values.length - 1])];
}

export function places(count: number): string {
  return Array<string>(count).fill('?').join(', ');
}
