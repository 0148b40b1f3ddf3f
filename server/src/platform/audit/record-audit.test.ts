import { Transaction } from '../database/transaction.js';
import { ENGINES } from '../testing/databases.js';
import { platformApp, type PlatformApp } from '../testing/platform-app.js';
import { StrangersModule } from '../testing/strangers.module.js';
import { AuditRowRepository } from './audit-row.repository.js';
import { RecordAudit } from './record-audit.js';

describe.each(ENGINES)('the audit on %s', (engine) => {
  let platform: PlatformApp;
  let recordAudit: RecordAudit;
  const ann = { staffId: 'ann', name: '安妮', address: '203.0.113.7' };

  beforeEach(async () => {
    platform = await platformApp([StrangersModule], [], { engine });
    recordAudit = platform.app.get(RecordAudit);
  });
  afterEach(() => platform.close());

  const latest = (after?: string, limit = 10) => platform.app.get(AuditRowRepository).latest(after, limit);

  test('an audit row tells who did what, when and from where', async () => {
    await recordAudit.execute({ by: ann, action: 'phone-revealed', subject: '王先生', detail: '线索' });
    expect((await latest()).rows).toMatchObject([
      { staffId: 'ann', name: '安妮', address: '203.0.113.7', action: 'phone-revealed', subject: '王先生', detail: '线索', at: platform.clock.now() },
    ]);
  });

  test('an audit row is gone when what it tells about was rolled back', async () => {
    const failing = platform.app.get(Transaction).run(async () => {
      await recordAudit.execute({ by: ann, action: 'staff-changed', subject: '王蕾' });
      throw new Error('something else went wrong');
    });
    await expect(failing).rejects.toThrow('something else');
    expect((await latest()).rows).toEqual([]);
  });

  test('a subject longer than its column is cut by whole characters', async () => {
    await recordAudit.execute({ by: ann, action: 'staff-changed', subject: `${'长'.repeat(199)}🎫🎫` });
    expect((await latest()).rows[0].subject).toBe(`${'长'.repeat(199)}🎫`);
  });

  test('the list is read page by page, the latest first, also when rows share one moment', async () => {
    for (const subject of ['一', '二', '三']) await recordAudit.execute({ by: ann, action: 'signed-in', subject });
    const first = await latest(undefined, 2);
    const second = await latest(first.next!, 2);
    expect([...first.rows, ...second.rows].map((row) => row.subject)).toEqual(['三', '二', '一']);
    expect(second.next).toBe(null);
  });
});
