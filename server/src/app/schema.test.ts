import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { connect, dataSourceOptions } from '../platform/database/data-source.js';
import { dropDatabase, emptyDatabase, ENGINES } from '../platform/testing/databases.js';
import { migrations } from './migrations.js';
import { testApp } from './testing/test-app.js';

describe.each(ENGINES)('the schema on %s', (engine) => {
  test('that migrations make is the one that entities describe', async () => {
    const { get, close } = await testApp(engine);
    const { upQueries } = await get(DataSource).driver.createSchemaBuilder().log();
    await close();
    expect(upQueries.map((query) => query.query)).toEqual([]);
  });

  test('can be taken back to nothing, step by step, each to what was there before it, and made anew', async () => {
    const settings = await emptyDatabase(engine);
    const dataSource = await connect(dataSourceOptions(settings, { entities: [], migrations }));
    const runner = dataSource.createQueryRunner();
    try {
      await dataSource.runMigrations();
      const whole = await shapeOf(runner);
      const shapes: string[][] = [];
      for (let present = migrations.length; present > 0; present -= 1) {
        await dataSource.undoLastMigration();
        shapes.unshift(await shapeOf(runner));
      }
      expect(shapes[0]).toEqual([]);
      for (const [step, Migration] of migrations.entries()) {
        const migration: MigrationInterface = new Migration();
        expect({ before: Migration.name, shape: shapes[step] }).toEqual({ before: Migration.name, shape: await shapeOf(runner) });
        await migration.up(runner);
      }
      expect(await shapeOf(runner)).toEqual(whole);
    } finally {
      await runner.release();
      await dataSource.destroy();
      await dropDatabase(settings);
    }
  }, 120_000);
});

async function tablesOf(dataSource: DataSource): Promise<string[]> {
  const isSqlite = dataSource.options.type === 'better-sqlite3';
  const tables = isSqlite ? "SELECT name FROM sqlite_master WHERE type = 'table'" : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()';
  const found: { name: string }[] = await dataSource.query(tables);
  return found.map(({ name }) => name).filter((name) => name !== 'schema_migrations' && !name.startsWith('sqlite_'));
}

async function shapeOf(runner: QueryRunner): Promise<string[]> {
  const tables = await runner.getTables(await tablesOf(runner.connection));
  return tables.flatMap(({ name: address, columns, indices }) => {
    const name = address.split('.').at(-1);
    return [
      ...columns.map((column) => `${name} ${column.name} ${column.type}(${column.length || (column.precision ?? '')}) ${column.isNullable ? 'null' : 'not null'} ${String(column.default)}`),
      ...indices.map((index) => `${name} ${index.isUnique ? 'unique' : 'index'} ${index.name} (${[...index.columnNames].sort().join()})`),
    ];
  }).sort();
}
