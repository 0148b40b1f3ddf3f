import { setTimeout as wait } from 'node:timers/promises';
import type { Page, TouchpointView } from '@chudian/shared';
import { testApp, type TestApp } from '../../server/src/app/testing/test-app.js';
import { askSandbox, TestPhone } from '../../server/src/app/testing/test-phone.js';
import { Transaction } from '../../server/src/platform/database/transaction.js';
import { ENGINES } from '../../server/src/platform/testing/databases.js';
import { untilIdle } from './support/until-idle.js';

const WECHAT_HANGS_UP_MS = 5_000;

describe.each(ENGINES)('what WeChat tells of a follower, on %s,', (engine) => {
  let test: TestApp;
  let personId: string;

  beforeAll(async () => {
    test = await testApp(engine);
  }, 60_000);

  beforeEach(async () => {
    personId = (await askSandbox<{ id: string }>(test.sandbox.url, 'people', { name: '新朋友' })).id;
  });

  afterEach(() => test.sandbox.control.clearFaults());
  afterAll(() => test.close());

  it('counts once when it is told twice', async () => {
    test.sandbox.control.addFault({ match: 'push/service/*', effect: { kind: 'doubled' } });
    await follow();
    await write('你好');
    expect(await history()).toEqual(['service-followed', 'service-message']);
  });

  it('counts although the later is told before the earlier', async () => {
    test.sandbox.control.addFault({ match: 'push/service/subscribe', effect: { kind: 'reordered' }, count: 1 });
    await Promise.all([follow(), write('你好')]);
    expect(await history()).toEqual(['service-followed', 'service-message']);
  });

  it('counts for nothing when its signature is not WeChat’s', async () => {
    test.sandbox.control.addFault({ match: 'push/service/*', effect: { kind: 'badly-signed' } });
    await follow();
    const answers = told();
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    test.sandbox.control.clearFaults();
    await write('你好');
    expect(await history()).toEqual(['service-message']);
  });

  it('is answered before WeChat hangs up although the database stands still, and is kept once', async () => {
    const standstill = holdTheDatabase(WECHAT_HANGS_UP_MS + 1_000);
    await wait(100);
    await Promise.all([follow(), standstill]);
    const answers = told();
    expect(answers.filter(({ ms }) => ms >= WECHAT_HANGS_UP_MS)).toEqual([]);
    expect([answers.length > 1, answers[0].status, answers.at(-1)!.status]).toEqual([true, 503, 200]);
    expect(await history()).toEqual(['service-followed']);
  }, 30_000);

  async function follow(): Promise<void> {
    await askSandbox(test.sandbox.url, `people/${personId}/follow`);
    await test.sandbox.pushes.idle(20_000);
  }

  async function write(text: string): Promise<void> {
    await askSandbox(test.sandbox.url, `people/${personId}/chats/service/messages`, { text });
    await test.sandbox.pushes.idle(20_000);
  }

  /** The person's encounters, by kind. */
  async function history(): Promise<string[]> {
    await untilIdle(test);
    const { http } = await TestPhone.open(test, personId);
    return (await http.get<Page<TouchpointView>>('/api/me/touchpoints')).body.rows.map(({ kind }) => kind).sort();
  }

  /** How we answered what was told of the person, first things first. */
  function told() {
    return test.sandbox.control.log.find({ direction: 'out', person: personId }).reverse();
  }

  function holdTheDatabase(ms: number): Promise<void> {
    const transaction = test.get(Transaction);
    return transaction.run(async () => {
      // One transaction is enough to stop SQLite; elsewhere the table of the receipts is locked.
      if (!transaction.isSqlite) await transaction.manager.query('LOCK TABLES wechat_push_receipts WRITE');
      await wait(ms);
      if (!transaction.isSqlite) await transaction.manager.query('UNLOCK TABLES');
    });
  }
});
