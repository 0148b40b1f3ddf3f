import { DataSource } from 'typeorm';
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

  test('can be taken back to nothing, step by step, and made anew', async () => {
    const settings = await emptyDatabase(engine);
    const dataSource = await connect(dataSourceOptions(settings, { entities: [], migrations }));
    try {
      await dataSource.runMigrations();
      for (let present = migrations.length; present > 0; present -= 1) await dataSource.undoLastMigration();
      const tables = settings.kind === 'sqlite' ? "SELECT name FROM sqlite_master WHERE type = 'table'" : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()';
      const left = ((await dataSource.query(tables)) as { name: string }[]).map(({ name }) => name).filter((name) => name !== 'schema_migrations' && !name.startsWith('sqlite_'));
      expect(left).toEqual([]);
      expect((await dataSource.runMigrations()).length).toBe(migrations.length);
    } finally {
      await dataSource.destroy();
      await dropDatabase(settings);
    }
  });
});
