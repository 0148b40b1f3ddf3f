import type { NewStaffView, StaffView } from '@chudian/shared';
import { Transaction } from '../platform/database/transaction.js';
import { PhoneVault } from '../platform/security/phone-vault.js';
import { StaffMember } from './staff-member.entity.js';
import { Browser } from './testing/browser.js';
import { staffApp, type StaffApp } from './testing/staff-app.js';

let staff: StaffApp;
let ann: StaffMember;
let admin: Browser;
const LEI = { name: '王蕾', email: 'Wang.Lei@qiming.cn', role: 'sales', title: '大客户经理', phone: '138 0013 8000', wecomUserId: 'wanglei' } as const;

beforeEach(async () => {
  staff = await staffApp();
  ann = await staff.hire('admin', 'ann');
  admin = await staff.browserOf(ann);
});
afterEach(() => staff.close());

const keptOf = (id: string) => staff.app.get(Transaction).manager.findOneByOrFail(StaffMember, { id });
const add = (facts: object = {}) => admin.send<NewStaffView>('POST', '/staff', { ...LEI, ...facts });

test('an admin takes somebody on, who signs in with the first password and must replace it', async () => {
  const { status, body } = await add();
  expect(status).toBe(201);
  expect(body).toMatchObject({ name: '王蕾', email: 'wang.lei@qiming.cn', phoneMasked: '138****8000', wechat: { isServiceBound: false } });
  expect(await new Browser(staff.app).signIn(LEI.email, body.firstPassword)).toMatchObject({ status: 201, body: { mustChangePassword: true } });
});

test('until he has replaced the first password he can do nothing else', async () => {
  const { email, firstPassword } = (await add({ role: 'admin' })).body;
  const browser = new Browser(staff.app);
  await browser.signIn(email, firstPassword);
  expect((await browser.send('GET', '/staff')).status).toBe(403);
  expect((await browser.send('GET', '/me/staff')).status).toBe(200);
  expect((await browser.send('PUT', '/password', { oldPassword: firstPassword, newPassword: 'nine-green-bicycles' })).status).toBe(204);
  expect((await browser.send('GET', '/staff')).status).toBe(200);
});

test('a phone is kept sealed, stays when it is not mentioned, and goes when it is emptied', async () => {
  const { id } = (await add()).body;
  const { phone: _, ...others } = LEI;
  await admin.send('PUT', `/staff/${id}`, others);
  const kept = await keptOf(id);
  expect(kept.phoneSealed).not.toContain('13800138000');
  expect(staff.app.get(PhoneVault).open(kept.phoneSealed!)).toBe('+8613800138000');
  expect((await admin.send<StaffView>('PUT', `/staff/${id}`, { ...LEI, phone: '' })).body.phoneMasked).toBe(null);
});

test.each([
  ['no name', { name: ' ' }, 'name'], ['no e-mail', { email: '王蕾' }, 'email'], ['an unknown role', { role: 'boss' }, 'role'],
  ['a phone that is none', { phone: '12345' }, 'phone'], ['a distributor’s person without a distributor', { role: 'distributor' }, 'distributorId'],
])('%s is refused at its field', async (_, facts, field) => {
  expect(await add(facts)).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT', fields: { [field]: expect.stringMatching(/./) } } });
});

test('two people never have one e-mail, whatever its case', async () => {
  await add();
  expect(await add({ email: 'WANG.LEI@QIMING.CN' })).toMatchObject({ status: 409, body: { code: 'EMAIL_TAKEN' } });
});

test('only a distributor’s person belongs to one', async () => {
  const dealer = (await add({ role: 'distributor', distributorId: 'd1' })).body;
  expect(dealer.distributorId).toBe('d1');
  expect((await admin.send<StaffView>('PUT', `/staff/${dealer.id}`, { ...LEI, distributorId: 'd1' })).body.distributorId).toBe(null);
});

test('whoever leaves takes his WeChat with him', async () => {
  const { id } = (await add()).body;
  const member = await keptOf(id);
  member.bindService('oService', 'union', staff.clock.now());
  await staff.app.get(Transaction).manager.save(member);
  const { body } = await admin.send<StaffView>('PUT', `/staff/${id}`, { ...LEI, isActive: false });
  expect(body).toMatchObject({ isActive: false, wechat: { isServiceBound: false, boundAt: null } });
});

test.each([
  ['marketer', 200, 403], ['sdr', 200, 403], ['sales', 403, 403], ['door', 403, 403], ['distributor', 403, 403],
] as const)('somebody with the role %s who reads the staff gets %d, and who changes them %d', async (role, reading, changing) => {
  const browser = await staff.browserOf(await staff.hire(role));
  expect((await browser.send('GET', '/staff')).status).toBe(reading);
  const changes = [['POST', '/staff'], ['PUT', `/staff/${ann.id}`], ['POST', `/staff/${ann.id}/first-passwords`], ['DELETE', `/staff/${ann.id}/sessions`]] as const;
  for (const [method, path] of changes) expect((await browser.send(method, path, method === 'DELETE' ? undefined : LEI)).status).toBe(changing);
});

test('nobody who is not signed in learns anything', async () => {
  const stranger = new Browser(staff.app);
  for (const path of ['/staff', `/staff/${ann.id}`, '/me/staff', '/sessions', '/assignment-rules', '/distributors', '/owners', '/audit']) {
    expect(await stranger.send('GET', path)).toMatchObject({ status: 401, body: { code: 'SIGN_IN_REQUIRED' } });
  }
  // Whether anybody is signed in is a question that is answered: nobody is.
  expect(await stranger.send('GET', '/session')).toEqual(expect.objectContaining({ status: 204, body: {} }));
});
