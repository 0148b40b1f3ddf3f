import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { places } from './fast-rows.js';
import type { Transaction } from './transaction.js';

/** Sets one column of many rows, found by id, to a value of its own each: in one statement. */
export async function setEach<Row extends ObjectLiteral>(transaction: Transaction, entity: EntityTarget<Row>, property: keyof Row & string, values: Map<string, unknown>): Promise<void> {
  if (values.size === 0) return;
  const { driver } = transaction.manager.connection;
  const metadata = transaction.manager.connection.getMetadata(entity);
  const stored = metadata.findColumnWithPropertyName(property)!;
  const [table, column, id] = [metadata.tableName, stored.databaseName, 'id'].map((name) => driver.escape(name));
  const cases = [...values].map(() => 'WHEN ? THEN ?').join(' ');
  const pairs = [...values].flatMap(([key, value]) => [key, (driver.preparePersistentValue(value, stored) as unknown) ?? null]);
  await transaction.manager.query(`UPDATE ${table} SET ${column} = CASE ${id} ${cases} END WHERE ${id} IN (${places(values.size)})`, [...pairs, ...values.keys()]);
}
