import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { places } from './fast-rows.js';
import type { Transaction } from './transaction.js';

/** Sets one column of many rows, found by id, to a value of its own each, and others to the same for all: in one statement. */
export async function setEach<Row extends ObjectLiteral>(
  transaction: Transaction, entity: EntityTarget<Row>, property: keyof Row & string, values: Map<string, unknown>, facts: Partial<Row> = {},
): Promise<void> {
  if (values.size === 0) return;
  const { driver } = transaction.manager.connection;
  const metadata = transaction.manager.connection.getMetadata(entity);
  const stored = metadata.findColumnWithPropertyName(property)!;
  const [table, column, id] = [metadata.tableName, stored.databaseName, 'id'].map((name) => driver.escape(name));
  const cases = [...values].map(() => 'WHEN ? THEN ?').join(' ');
  const persistent = (name: string, value: unknown) => (driver.preparePersistentValue(value, metadata.findColumnWithPropertyName(name)!) as unknown) ?? null;
  const pairs = [...values].flatMap(([key, value]) => [key, persistent(property, value)]);
  const others = Object.keys(facts).map((name) => `, ${driver.escape(metadata.findColumnWithPropertyName(name)!.databaseName)} = ?`).join('');
  await transaction.write(`UPDATE ${table} SET ${column} = CASE ${id} ${cases} END${others} WHERE ${id} IN (${places(values.size)})`, [...pairs, ...Object.entries(facts).map(([name, value]) => persistent(name, value)), ...values.keys()]);
}
