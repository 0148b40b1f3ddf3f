import type { AssignmentRuleView } from '@chudian/shared';
import { Transaction } from '../../platform/database/transaction.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { ChangeStaffMember } from '../change-staff-member.js';
import type { StaffMember } from '../staff-member.entity.js';
import type { Browser } from '../testing/browser.js';
import { staffApp, type StaffApp } from '../testing/staff-app.js';
import { PickOwner } from './pick-owner.js';

describe.each(ENGINES)('assignment rules on %s', (engine) => {
  let staff: StaffApp;
  let admin: Browser;
  let people: StaffMember[];

  beforeEach(async () => {
    staff = await staffApp({ engine });
    admin = await staff.browserOf(await staff.hire('admin'));
    people = [await staff.hire('sales', 'bob'), await staff.hire('sales', 'cat'), await staff.hire('sales', 'dan')];
  });
  afterEach(() => staff.close());

  const keep = (facts: object = {}) => admin.send<AssignmentRuleView>('POST', '/assignment-rules', { name: '华东轮流', memberIds: people.map(({ id }) => id), ...facts });
  const pick = async (ruleId: string) => (await staff.app.get(PickOwner).execute({ kind: 'rule', id: ruleId }))?.name ?? null;
  const pickMany = (ruleId: string, times: number) => Promise.all(Array.from({ length: times }, () => pick(ruleId)));

  test('an admin writes a rule and sees its members by name', async () => {
    const { status, body } = await keep();
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: '华东轮流', isActive: true, members: [{ name: 'bob' }, { name: 'cat' }, { name: 'dan' }] });
    expect((await admin.send('GET', '/assignment-rules')).body).toEqual([body]);
  });

  test('a rule without members, or with unknown ones, is refused at its field', async () => {
    for (const memberIds of [[], ['nobody']]) {
      expect(await keep({ memberIds })).toMatchObject({ status: 400, body: { fields: { memberIds: expect.stringMatching(/成员/) } } });
    }
  });

  test('thirty leads at once are shared out evenly', async () => {
    const { id } = (await keep()).body;
    const picked = await pickMany(id, 30);
    expect(['bob', 'cat', 'dan'].map((name) => picked.filter((each) => each === name).length)).toEqual([10, 10, 10]);
  });

  test('a turn whose transaction failed is given back', async () => {
    const { id } = (await keep()).body;
    const failing = staff.app.get(Transaction).run(async () => {
      await pick(id);
      throw new Error('the lead could not be opened');
    });
    await expect(failing).rejects.toThrow('could not be opened');
    expect(await pick(id)).toBe('bob');
  });

  test('who has left is passed over', async () => {
    const { id } = (await keep()).body;
    const [bob] = people;
    await staff.app.get(ChangeStaffMember).execute({ staffId: null, name: '', address: '' }, bob.id, { name: 'bob', email: bob.email, role: 'sales', isActive: false });
    expect([await pick(id), await pick(id), await pick(id)]).toEqual(['cat', 'dan', 'cat']);
  });

  test('an unknown rule picks nobody', async () => {
    expect(await pick('unknown')).toBe(null);
  });

  test('only an admin changes rules; whoever plans with the staff reads them', async () => {
    const { id } = (await keep()).body;
    for (const [role, reading] of [['marketer', 200], ['sales', 403]] as const) {
      const browser = await staff.browserOf(await staff.hire(role));
      expect((await browser.send('GET', '/assignment-rules')).status).toBe(reading);
      expect((await browser.send('PUT', `/assignment-rules/${id}`, { name: '我的', memberIds: [people[0].id] })).status).toBe(403);
    }
  });
});
