import type { DistributorView, OwnerRef, OwnerView } from '@chudian/shared';
import { DataSource } from 'typeorm';
import type { Browser } from '../staff/testing/browser.js';
import { staffApp, type StaffApp } from '../staff/testing/staff-app.js';
import { OwnerNames, ownerKey } from './owner-names.js';
import { PickAnyOwner } from './pick-any-owner.js';
import { ENGINES } from '../platform/testing/databases.js';

describe.each(ENGINES)('distributors on %s', (engine) => {
  let staff: StaffApp;
  let admin: Browser;

  beforeEach(async () => {
    staff = await staffApp({ engine });
    admin = await staff.browserOf(await staff.hire('admin', 'ann'));
  });
  afterEach(() => staff.close());

  const add = async (name: string) => (await admin.send<DistributorView>('POST', '/distributors', { name, region: '江苏' })).body;
  const list = async () => (await admin.send<DistributorView[]>('GET', '/distributors')).body;
  const pick = (owner: OwnerRef) => staff.app.get(PickAnyOwner).execute(owner);

  /** How many statements a piece of work makes. */
  async function statements(work: () => Promise<unknown>): Promise<number> {
    const { driver } = staff.app.get(DataSource);
    const createQueryRunner = driver.createQueryRunner.bind(driver);
    let count = 0;
    driver.createQueryRunner = (mode) => {
      const runner = createQueryRunner(mode);
      const query = runner.query.bind(runner);
      runner.query = ((...parts: Parameters<typeof query>) => ((count += 1), query(...parts))) as typeof runner.query;
      return runner;
    };
    await work();
    driver.createQueryRunner = createQueryRunner;
    return count;
  }

  test('a distributor is shown with its active staff, whoever is there longest first', async () => {
    const { id } = await add('苏州恒远');
    await staff.hire('distributor', 'wu', { distributorId: id });
    await staff.hire('distributor', 'xu', { distributorId: id });
    expect(await list()).toMatchObject([{ name: '苏州恒远', region: '江苏', isActive: true, staff: [{ name: 'wu' }, { name: 'xu' }] }]);
  });

  test('three distributors take as many statements to list as one', async () => {
    await add('苏州恒远');
    const forOne = await statements(list);
    await add('无锡明达');
    await add('常州力行');
    expect(await statements(list)).toBe(forOne);
    expect(forOne).toBeGreaterThan(0);
  });

  test('a distributor’s leads go to its principal, and are the distributor’s', async () => {
    const { id } = await add('苏州恒远');
    expect(await pick({ kind: 'distributor', id })).toBe(null);
    const wu = await staff.hire('distributor', 'wu', { distributorId: id });
    await staff.hire('distributor', 'xu', { distributorId: id });
    expect(await pick({ kind: 'distributor', id })).toEqual({ staffId: wu.id, distributorId: id });
  });

  test('a distributor who sells no more for us gets nothing', async () => {
    const { id } = await add('苏州恒远');
    await staff.hire('distributor', 'wu', { distributorId: id });
    await admin.send('PUT', `/distributors/${id}`, { name: '苏州恒远', isActive: false });
    expect(await pick({ kind: 'distributor', id })).toBe(null);
  });

  test('one of our own people owns without a distributor', async () => {
    const bob = await staff.hire('sales', 'bob');
    expect(await pick({ kind: 'staff', id: bob.id })).toEqual({ staffId: bob.id, distributorId: null });
  });

  test('whoever can own is offered to pickers, and named only as long as he can', async () => {
    const distributor = await add('苏州恒远');
    const bob = await staff.hire('sales', 'bob');
    await staff.hire('door', 'guard');
    const rule = (await admin.send<{ id: string }>('POST', '/assignment-rules', { name: '轮流', memberIds: [bob.id] })).body;
    const owners = (await admin.send<OwnerView[]>('GET', '/owners')).body;
    expect(owners.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['staff ann', 'staff bob', 'distributor 苏州恒远', 'rule 轮流']);
    await admin.send('PUT', `/distributors/${distributor.id}`, { name: '苏州恒远', isActive: false });
    const names = await staff.app.get(OwnerNames).of(owners);
    expect(names.get(ownerKey({ kind: 'rule', id: rule.id }))).toBe('轮流');
    expect(names.has(ownerKey({ kind: 'distributor', id: distributor.id }))).toBe(false);
  });

  test('a distributor without a name is refused at its field', async () => {
    expect(await admin.send('POST', '/distributors', { name: '' })).toMatchObject({ status: 400, body: { fields: { name: '请填写经销商名称' } } });
  });

  test.each([['marketer', 200, 201], ['sdr', 403, 403], ['sales', 403, 403], ['distributor', 403, 403]] as const)('a %s who reads distributors gets %d, and who adds one %d', async (role, reading, adding) => {
    const browser = await staff.browserOf(await staff.hire(role));
    expect((await browser.send('GET', '/distributors')).status).toBe(reading);
    expect((await browser.send('POST', '/distributors', { name: '无锡明达' })).status).toBe(adding);
  });
});
