import { DataSource, EntitySchema } from 'typeorm';
import { dropDatabase, emptyDatabase, ENGINES } from '../testing/databases.js';
import type { DatabaseSettings } from '../config/database-url.js';
import { isDuplicate } from './database-errors.js';
import { connect, dataSourceOptions, SESSION } from './data-source.js';
import { GroupCommit } from './group-commit.js';
import { Transaction } from './transaction.js';

interface Row {
  id: string;
  label: string;
}
const RowEntity = new EntitySchema<Row>({ name: 'Row', tableName: 'rows_of_test', columns: { id: { type: 'varchar', length: 40, primary: true }, label: { type: 'varchar', length: 40, unique: true } } });

describe.each(ENGINES)('a transaction on %s', (engine) => {
  let settings: DatabaseSettings;
  let dataSource: DataSource;
  let transaction: Transaction;
  const insert = (id: string, label = id) => transaction.manager.insert(RowEntity, { id, label });
  const write = (id: string) => transaction.write(`INSERT INTO rows_of_test (id, label) VALUES (?, ?)`, [id, id]);
  const read = async (...wanted: string[]) => {
    const where = wanted.length > 0 ? ' WHERE id = ?' : '';
    return ((await transaction.read(`SELECT id FROM rows_of_test${where} ORDER BY id`, wanted)) as Row[]).map((row) => row.id);
  };
  const ids = async (manager = dataSource.manager) => (await manager.find(RowEntity, { order: { id: 'ASC' } })).map((row) => row.id);

  beforeEach(async () => {
    settings = await emptyDatabase(engine);
    dataSource = await connect({ ...dataSourceOptions(settings, { entities: [RowEntity] }), synchronize: true });
    transaction = new Transaction(dataSource);
  });

  afterEach(async () => {
    await dataSource.destroy();
    await dropDatabase(settings);
  });

  test('that rolls back takes nothing of its neighbours with it, in 300 rounds', async () => {
    const kept: string[] = [];
    for (let round = 0; round < 300; round += 1) {
      const outcomes = await Promise.allSettled([
        transaction.run(async () => {
          await insert(`lost-${round}`);
          await new Promise((resolve) => setImmediate(resolve));
          throw new Error('rolled back on purpose');
        }),
        transaction.run(() => insert(`kept-${round}`)),
        insert(`plain-${round}`),
      ]);
      expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
      kept.push(`kept-${round}`, `plain-${round}`);
    }
    expect(await ids()).toEqual(kept.sort());
  });

  test('takes a text with quotes and back-slashes for what it is, also where the server was told that back-slashes escape nothing', async () => {
    const labels = ["O'Neill", "\\' OR '1' = '1", '\\', '"; DELETE FROM rows_of_test; --'];
    await transaction.run(async () => {
      const before = transaction.isSqlite ? [] : ["SET SESSION sql_mode = CONCAT(@@SESSION.sql_mode, ',NO_BACKSLASH_ESCAPES')", ...SESSION.slice(1)];
      for (const statement of before) await transaction.manager.query(statement);
      for (const [index, label] of labels.entries()) await transaction.write('INSERT INTO rows_of_test (id, label) VALUES (?, ?)', [`t-${index}`, label]);
    });
    expect((await dataSource.manager.find(RowEntity, { order: { id: 'ASC' } })).map((row) => row.label)).toEqual(labels);
    if (!transaction.isSqlite) expect(await dataSource.query('SELECT @@SESSION.sql_mode AS mode')).toEqual([{ mode: expect.not.stringContaining('NO_BACKSLASH_ESCAPES') }]);
  });

  test('is joined by nested calls, and is lost as a whole', async () => {
    await expect(transaction.run(async () => {
      await transaction.run(() => insert('inner'));
      throw new Error('the outer one fails');
    })).rejects.toThrow('the outer one fails');
    expect(await ids()).toEqual([]);
  });

  test('runs what waits for its commit only when it commits', async () => {
    const done: string[] = [];
    await transaction.run(async () => {
      transaction.afterCommit(() => done.push('committed'));
      await insert('a');
      expect(done).toEqual([]);
    });
    await transaction.run(async () => {
      transaction.afterCommit(() => done.push('never'));
      throw new Error('rolled back');
    }).catch(() => undefined);
    expect(done).toEqual(['committed']);
  });

  test('tells a duplicate from other errors', async () => {
    await insert('a', 'same');
    const error = await insert('b', 'same').then(() => null, (refused: unknown) => refused);
    expect(isDuplicate(error)).toBe(true);
    expect(isDuplicate(new Error('other'))).toBe(false);
  });

  test('forbids the outside world to be called within', async () => {
    await expect(transaction.run(async () => transaction.requireNone('WeChat'))).rejects.toThrow('WeChat was called inside a transaction');
  });

  test('reads what it has just written, whichever way it was written', async () => {
    const seen = await transaction.run(async () => {
      await write('a');
      const first = await read();
      await write('b');
      return [first, await ids(transaction.manager)];
    });
    expect(seen).toEqual([['a'], ['a', 'b']]);
  });

  test('gives the rows of reads that are asked for together to each', async () => {
    await insert('a');
    await transaction.run(async () => {
      await write('b');
      expect(await Promise.all([read('a'), read('none'), read('b')])).toEqual([['a'], [], ['b']]);
    });
  });

  test('fails with a write that failed, at the latest when it commits, and keeps nothing', async () => {
    await insert('taken');
    for (const more of [async () => undefined, () => read(), () => write('after'), () => transaction.manager.find(RowEntity)]) {
      const error = await transaction.run(async () => {
        await write('before');
        await write('taken');
        await more();
      }).then(() => null, (refused: unknown) => refused);
      expect(isDuplicate(error)).toBe(true);
    }
    expect(await ids()).toEqual(['taken']);
  });

  test('cannot be committed in part by whoever catches what failed in it', async () => {
    await insert('taken');
    const outcome = transaction.run(async () => {
      await write('taken').then(() => read()).catch(() => undefined);
      await write('after').catch(() => undefined);
    });
    // On SQLite the one that failed is known at once, and the rest stands; on MySQL what came with it has not run.
    await outcome.catch(() => undefined);
    expect([['taken'], ['after', 'taken']]).toContainEqual(await ids());
    if (engine !== 'SQLite') await expect(outcome).rejects.toThrow('Duplicate');
  });

  test('that did nothing, or failed before it did anything, leaves the connection as it was', async () => {
    await transaction.run(async () => undefined);
    await transaction.run(() => Promise.reject(new Error('early'))).catch(() => undefined);
    await transaction.run(() => write('a'));
    expect(await ids()).toEqual(['a']);
  });

  test('takes values as they are, whatever is in them', async () => {
    const odd = `'; DROP TABLE rows_of_test; -- \\ " ? 触点`;
    await transaction.run(() => write(odd));
    expect(await transaction.run(() => read(odd))).toEqual([odd]);
  });

  test('of a group fails only for the one whose input is bad', async () => {
    await insert('taken', 'taken');
    const group = new GroupCommit<string, string>(transaction, async (labels) => {
      for (const label of labels) await insert(`id-${label}`, label);
      return labels;
    }, { groupSize: 10, groupsAtOnce: 1 });
    const outcomes = await Promise.allSettled(['a', 'taken', 'b'].map((label) => group.submit(label)));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await ids()).toEqual(['id-a', 'id-b', 'taken']);
  });
});

test('on SQLite, a query beside the running transaction is an error instead of a wait for ever', async () => {
  const dataSource = await connect({ ...dataSourceOptions({ kind: 'sqlite', file: ':memory:' }, { entities: [RowEntity] }), synchronize: true }, 50);
  const transaction = new Transaction(dataSource);
  await expect(transaction.run(() => dataSource.manager.find(RowEntity))).rejects.toThrow('beside the ambient transaction');
  await expect(transaction.run(() => transaction.manager.find(RowEntity))).resolves.toEqual([]);
  await dataSource.destroy();
});
