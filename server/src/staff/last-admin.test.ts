import { Transaction } from '../platform/database/transaction.js';
import { ENGINES } from '../platform/testing/databases.js';
import { ChangeStaffMember } from './change-staff-member.js';
import { StaffMember } from './staff-member.entity.js';
import { LastAdmin } from './staff.errors.js';
import { staffApp, type StaffApp } from './testing/staff-app.js';

describe.each(ENGINES)('the last admin on %s', (engine) => {
  let staff: StaffApp;
  let ann: StaffMember;

  beforeEach(async () => {
    staff = await staffApp({ engine });
    ann = await staff.hire('admin', 'ann');
  });
  afterEach(() => staff.close());

  const stepDown = ({ id, name, email }: StaffMember, change: object) =>
    staff.app.get(ChangeStaffMember).execute({ staffId: ann.id, name: 'ann', address: '' }, id, { name, email, role: 'admin', ...change });
  const isAdmin = async ({ id }: StaffMember) => (await staff.app.get(Transaction).manager.findOneByOrFail(StaffMember, { id })).isActiveAdmin;

  test.each([['another role', { role: 'marketer' }], ['a deactivation', { isActive: false }]])('cannot be taken away by %s', async (_, change) => {
    await expect(stepDown(ann, change)).rejects.toThrow(LastAdmin);
    expect(await isAdmin(ann)).toBe(true);
  });

  test('is left over when two step down at once', async () => {
    const zoe = await staff.hire('admin', 'zoe');
    const results = await Promise.allSettled([stepDown(ann, { role: 'sales' }), stepDown(zoe, { isActive: false })]);
    expect(results.filter((result) => result.status === 'rejected').map((result) => result.reason as unknown)).toEqual([expect.any(LastAdmin)]);
    expect([await isAdmin(ann), await isAdmin(zoe)].filter(Boolean)).toHaveLength(1);
  });
});
