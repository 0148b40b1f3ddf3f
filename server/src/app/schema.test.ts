import { DataSource } from 'typeorm';
import { ENGINES } from '../platform/testing/databases.js';
import { testApp } from './testing/test-app.js';

describe.each(ENGINES)('the schema on %s', (engine) => {
  test('that migrations make is the one that entities describe', async () => {
    const { get, close } = await testApp(engine);
    const { upQueries } = await get(DataSource).driver.createSchemaBuilder().log();
    await close();
    expect(upQueries.map((query) => query.query)).toEqual([]);
  });
});
