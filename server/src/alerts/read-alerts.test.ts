import type { AlertState, Role } from '@chudian/shared';
import type { StaffCaller } from '../platform/access/callers.js';
import { ENGINES } from '../platform/testing/databases.js';
import { ReadAlerts } from './read-alerts.js';
import { RetryAlert } from './retry-alert.js';
import { ADMIN, alertsApp, type AlertsApp } from './testing/alerts-app.js';
import { countQueries } from './testing/count-queries.js';

jest.setTimeout(30_000);

describe.each(ENGINES)('on %s', (engine) => {
  let alerts: AlertsApp;
  let read: ReadAlerts;
  beforeEach(async () => {
    alerts = await alertsApp({}, { engine });
    read = alerts.app.get(ReadAlerts, { strict: false });
  });
  afterEach(() => alerts.close());

  const caller = (role: Role, staffId: string, distributorId: string | null = null): StaffCaller => ({ ...ADMIN, role, staffId, distributorId });
  const queue = (number: number, changes = {}) => alerts.queue({ dedupeKey: `alert:${number}`, ...changes });
  const idsFor = async (who: StaffCaller, wish = {}) => (await read.page(who, wish)).rows.map((row) => row.id);

  test('a salesperson sees his own alerts, a distributor\'s staff their distributor\'s, a marketer all', async () => {
    const mine = await queue(1);
    const his = await queue(2, { recipientStaffId: 'bob' });
    const dealers = await queue(3, { recipientStaffId: 'dealer', distributorId: 'east' });
    expect(await idsFor(caller('sales', alerts.ann.id))).toEqual([mine.id]);
    expect(await idsFor(caller('distributor', 'another-dealer', 'east'))).toEqual([dealers.id]);
    expect(await idsFor(caller('distributor', 'stranger', 'west'))).toEqual([]);
    expect(await idsFor(caller('marketer', 'mia'))).toEqual([dealers.id, his.id, mine.id]);
  });

  test('what somebody may not see does not exist for him, and he cannot have it sent again', async () => {
    const { id } = await queue(1);
    const bob = caller('sales', 'bob');
    await expect(read.one(bob, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(alerts.app.get(RetryAlert, { strict: false }).execute(bob, id)).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('pages follow each other without a gap, also when alerts were queued in the same moment', async () => {
    alerts.clock.moveTo(new Date());
    const queued: string[] = [];
    for (let number = 0; number < 5; number += 1) queued.push((await queue(number)).id);
    const pages: string[][] = [];
    let after: string | undefined;
    do {
      const page = await read.page(ADMIN, { limit: 2, after });
      pages.push(page.rows.map((row) => row.id));
      after = page.next ?? undefined;
    } while (after);
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(pages.flat()).toEqual(queued.reverse());
  });

  test('a list is narrowed by state and by recipient', async () => {
    const waiting = await queue(1);
    const accepted = await queue(2, { recipientStaffId: 'bob' });
    await alerts.change(accepted.id, { state: 'accepted' });
    expect(await idsFor(ADMIN, { state: 'waiting' satisfies AlertState })).toEqual([waiting.id]);
    expect(await idsFor(ADMIN, { recipientId: 'bob' })).toEqual([accepted.id]);
    expect(await alerts.app.get(ReadAlerts, { strict: false }).countUndeliverable()).toBe(0);
  });

  test('a list of three takes as many queries as a list of one', async () => {
    await queue(1);
    const one = await countQueries(alerts.app, () => read.page(ADMIN, {}));
    await queue(2, { recipientStaffId: 'bob' });
    await queue(3, { recipientStaffId: 'cid' });
    expect(await countQueries(alerts.app, () => read.page(ADMIN, {}))).toBe(one);
  });
});
