import type { SignedInView } from '@chudian/shared';
import { Transaction } from '../../platform/database/transaction.js';
import type { StaffMember } from '../staff-member.entity.js';
import { Browser } from '../testing/browser.js';
import { PASSWORD, staffApp, type StaffApp } from '../testing/staff-app.js';
import { ClearSessions } from './clear-sessions.js';
import { KnownDevice } from './known-device.entity.js';
import { StaffSession } from './staff-session.entity.js';

const HOUR_MS = 3_600_000;
const NEW_PASSWORD = 'nine-green-bicycles';
let staff: StaffApp;
let ann: StaffMember;
let bob: StaffMember;

beforeEach(async () => {
  staff = await staffApp();
  ann = await staff.hire('admin', 'ann');
  bob = await staff.hire('sales', 'bob');
});
afterEach(() => staff.close());

const pass = (ms: number) => staff.clock.moveTo(new Date(staff.clock.now().getTime() + ms));
const isIn = async (browser: Browser) => (await browser.send('GET', '/session')).status === 200;
const sessionsOf = async (browser: Browser) => (await browser.send<SignedInView[]>('GET', '/sessions')).body;
const countOf = (entity: typeof StaffSession | typeof KnownDevice) => staff.app.get(Transaction).manager.count(entity);

test('a session is over after twelve idle hours, and no sooner', async () => {
  const browser = await staff.browserOf(bob);
  pass(12 * HOUR_MS - 1);
  expect(await isIn(browser)).toBe(true);
  pass(12 * HOUR_MS);
  expect(await isIn(browser)).toBe(false);
});

test('a session is over after seven days, however busy', async () => {
  const browser = await staff.browserOf(bob);
  for (let hours = 0; hours < 7 * 24 - 6; hours += 6) {
    pass(6 * HOUR_MS);
    expect(await isIn(browser)).toBe(true);
  }
  pass(6 * HOUR_MS);
  expect(await isIn(browser)).toBe(false);
});

test('the last sight is noted at most once a minute', async () => {
  const browser = await staff.browserOf(bob);
  const [{ startedAt }] = await sessionsOf(browser);
  pass(59_000);
  expect((await sessionsOf(browser))[0].lastSeenAt).toBe(startedAt);
  pass(1_000);
  expect((await sessionsOf(browser))[0].lastSeenAt).toBe(staff.clock.now().toISOString());
});

test('an invented session opens nothing', async () => {
  const browser = new Browser(staff.app);
  browser.cookies.chudian_session = 'invented';
  expect(await browser.send('GET', '/sessions')).toMatchObject({ status: 401, body: { code: 'SIGN_IN_REQUIRED' } });
});

test('who asks for his session without having one is told that nobody is in, and nothing else', async () => {
  const nobody = new Browser(staff.app);
  expect(await nobody.send('GET', '/session')).toMatchObject({ status: 204, body: {} });
  nobody.cookies.chudian_session = 'invented';
  expect(await nobody.send('GET', '/session')).toMatchObject({ status: 204, body: {} });
  expect((await (await staff.browserOf(bob)).send('GET', '/session')).body).toMatchObject({ staff: { id: bob.id } });
});

test('signing out ends the session for whoever still has its cookie', async () => {
  const browser = await staff.browserOf(bob);
  const copied = Object.assign(new Browser(staff.app), { cookies: { ...browser.cookies } });
  expect((await browser.send('DELETE', '/session')).status).toBe(204);
  expect(await isIn(copied)).toBe(false);
});

test('everybody sees where he is signed in, and ends one of his sessions from another', async () => {
  const office = await staff.browserOf(bob, '203.0.113.1');
  pass(1000);
  const train = await staff.browserOf(bob, '198.51.100.9');
  const [latest, first] = await sessionsOf(train);
  expect(latest).toMatchObject({ address: '198.51.100.9', device: 'Chrome · Windows', isThisOne: true });
  expect(first).toMatchObject({ address: '203.0.113.1', isThisOne: false });
  expect((await train.send('DELETE', `/sessions/${first.id}`)).status).toBe(204);
  expect([await isIn(office), await isIn(train)]).toEqual([false, true]);
});

test('nobody ends a session of somebody else', async () => {
  const [own] = await sessionsOf(await staff.browserOf(bob));
  const eve = await staff.browserOf(await staff.hire('marketer', 'eve'));
  expect((await eve.send('DELETE', `/sessions/${own.id}`)).status).toBe(404);
});

test('an admin ends all sessions of somebody', async () => {
  const browsers = [await staff.browserOf(bob), await staff.browserOf(bob)];
  const admin = await staff.browserOf(ann);
  expect((await admin.send('DELETE', `/staff/${bob.id}/sessions`)).status).toBe(204);
  expect(await Promise.all(browsers.map(isIn))).toEqual([false, false]);
  expect(await isIn(admin)).toBe(true);
});

test.each([['another role', { role: 'marketer' }], ['a deactivation', { isActive: false }]])('%s ends the sessions of whoever it concerns', async (_, change) => {
  const browser = await staff.browserOf(bob);
  const admin = await staff.browserOf(ann);
  await admin.send('PUT', `/staff/${bob.id}`, { name: bob.name, email: bob.email, role: bob.role, ...change });
  expect(await isIn(browser)).toBe(false);
});

describe('a new password of one’s own', () => {
  const change = (browser: Browser, oldPassword: string, newPassword: string) => browser.send('PUT', '/password', { oldPassword, newPassword });

  test('replaces the old one, and ends the sessions on other devices', async () => {
    const [here, there] = [await staff.browserOf(bob), await staff.browserOf(bob)];
    expect((await change(here, PASSWORD, NEW_PASSWORD)).status).toBe(204);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    expect((await new Browser(staff.app).signIn(bob.email, PASSWORD)).status).toBe(401);
    expect((await new Browser(staff.app).signIn(bob.email, NEW_PASSWORD)).status).toBe(201);
  });

  test('is refused at its field when the old one is wrong, or the new one weak or the same', async () => {
    const browser = await staff.browserOf(bob);
    expect(await change(browser, 'wrong-password', NEW_PASSWORD)).toMatchObject({ status: 400, body: { fields: { oldPassword: '原密码不正确' } } });
    expect(await change(browser, PASSWORD, PASSWORD)).toMatchObject({ status: 400, body: { fields: { newPassword: '新密码不能与原密码相同' } } });
    expect(await change(browser, PASSWORD, 'password123')).toMatchObject({ status: 422, body: { code: 'WEAK_PASSWORD' } });
  });

  test('cannot be had by guessing the old one from an open browser', async () => {
    const browser = await staff.browserOf(bob);
    const answers = await Promise.all(Array.from({ length: 11 }, () => change(browser, 'wrong-password', NEW_PASSWORD)));
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(1);
  });
});

test('what is over is cleared away: sessions after half a day, devices after half a year', async () => {
  await staff.browserOf(bob);
  pass(12 * HOUR_MS);
  await staff.app.get(ClearSessions).execute();
  expect([await countOf(StaffSession), await countOf(KnownDevice)]).toEqual([0, 1]);
  pass(180 * 24 * HOUR_MS);
  await staff.app.get(ClearSessions).execute();
  expect(await countOf(KnownDevice)).toBe(0);
});
