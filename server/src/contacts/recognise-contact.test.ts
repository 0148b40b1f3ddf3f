import { ENGINES } from '../platform/testing/databases.js';
import { testApp, type TestApp } from '../app/testing/test-app.js';
import { Contact } from './contact.entity.js';
import { ReadTimeline } from './read-timeline.js';
import { RecogniseContact } from './recognise-contact.js';
import { RecordTouchpoint } from './record-touchpoint.js';
import { Transaction } from '../platform/database/transaction.js';

const mini = (value: string) => ({ kind: 'mini-openid' as const, value });
const service = (value: string) => ({ kind: 'service-openid' as const, value });
const union = (value: string) => ({ kind: 'unionid' as const, value });

describe.each(ENGINES)('recognising people on %s', (engine) => {
  let test: TestApp;
  let recognise: RecogniseContact;

  beforeAll(async () => {
    test = await testApp(engine);
    recognise = test.get(RecogniseContact);
  });

  afterAll(() => test.close());

  it('knows a person again by any of his ids, and tells apart ids that differ by letter case', async () => {
    const first = await recognise.execute([mini('oAbc'), union('u1')]);
    expect((await recognise.execute([mini('oAbc')])).id).toBe(first.id);
    expect((await recognise.execute([service('s1'), union('u1')])).id).toBe(first.id);
    expect((await recognise.execute([mini('oabc')])).id).not.toBe(first.id);
  });

  it('meets a person once, however many ask at the same moment', async () => {
    const contacts = await Promise.all(Array.from({ length: 10 }, () => recognise.execute([mini('together')])));
    expect(new Set(contacts.map((contact) => contact.id)).size).toBe(1);
  });

  it('merges two contacts when a unionid proves them one, and shows one history', async () => {
    const visitor = await recognise.execute([mini('m2')]);
    test.clock.moveTo(new Date(Date.now() + 1000));
    const follower = await recognise.execute([service('s2'), union('u2')]);
    test.clock.moveTo(null);
    const record = test.get(RecordTouchpoint);
    await record.execute({ contactId: visitor.id, kind: 'content-viewed' });
    await record.execute({ contactId: follower.id, kind: 'service-followed' });
    const one = await recognise.execute([mini('m2'), union('u2')]);
    expect(one.id).toBe(visitor.id);
    const { rows } = await test.get(ReadTimeline).execute(one.id, {});
    expect(rows.map((row) => row.kind).sort()).toEqual(['content-viewed', 'service-followed']);
    const younger = await test.get(Transaction).manager.findOneByOrFail(Contact, { id: follower.id });
    expect([younger.mergedIntoId, younger.mergeEvidence]).toEqual([visitor.id, 'unionid']);
  });

  it('records a later encounter of a merged contact with the one who survived', async () => {
    const elder = await recognise.execute([mini('m3')]);
    const younger = await recognise.execute([service('s3'), union('u3')]);
    await recognise.execute([mini('m3'), union('u3')]);
    const touchpoint = await test.get(RecordTouchpoint).execute({ contactId: younger.id, kind: 'service-message' });
    expect(touchpoint.contactId).toBe(elder.id);
  });
});
