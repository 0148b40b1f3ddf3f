import { AuditRow } from '../../platform/audit/audit-row.entity.js';
import { Transaction } from '../../platform/database/transaction.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { ChangeStaffMember } from '../change-staff-member.js';
import type { StaffMember } from '../staff-member.entity.js';
import { Browser } from '../testing/browser.js';
import { PASSWORD, staffApp, type StaffApp } from '../testing/staff-app.js';
import { StaffSession } from './staff-session.entity.js';

describe.each(ENGINES)('signing in on %s', (engine) => {
  const HOME = '203.0.113.1';
  const ATTACKER = '198.51.100.66';
  let staff: StaffApp;
  let ann: StaffMember;

  beforeEach(async () => {
    staff = await staffApp({ engine });
    ann = await staff.hire('admin', 'ann');
  });
  afterEach(() => staff.close());

  const browserAt = (address: string) => new Browser(staff.app, address);
  const rowsOf = <Row extends object>(entity: new () => Row) => staff.app.get(Transaction).manager.find(entity);

  async function fail(browser: Browser, times: number, email = ann.email): Promise<number[]> {
    const answers = await Promise.all(Array.from({ length: times }, () => browser.signIn(email, 'wrong-password')));
    return answers.map((answer) => answer.status);
  }

  test('the right password signs in, whatever the case of the e-mail', async () => {
    const answer = await browserAt(HOME).signIn('Ann@QiMing.cn', PASSWORD);
    expect(answer).toMatchObject({ status: 201, body: { staff: { id: ann.id, role: 'admin' }, mustChangePassword: false } });
  });

  test('scripts cannot read the session, and other sites cannot use it', async () => {
    const { setCookies } = await browserAt(HOME).signIn(ann.email, PASSWORD);
    const session = setCookies.find((cookie) => cookie.startsWith('chudian_session='));
    expect(session).toMatch(/HttpOnly/);
    expect(session).toMatch(/SameSite=Strict/);
  });

  test('the database keeps nothing that signs in', async () => {
    const browser = await staff.browserOf(ann);
    const kept = JSON.stringify(await rowsOf(StaffSession));
    expect(kept).toContain(ann.id);
    expect(kept).not.toContain(browser.cookies.chudian_session);
  });

  test('a wrong password, an unknown e-mail and somebody who has left are answered alike', async () => {
    const left = await staff.hire('sales', 'left');
    await staff.app.get(ChangeStaffMember).execute({ staffId: ann.id, name: 'ann', address: HOME }, left.id, { name: 'left', email: left.email, role: 'sales', isActive: false });
    const answers = [await browserAt(HOME).signIn(ann.email, 'wrong-password'), await browserAt(HOME).signIn('nobody@qiming.cn', PASSWORD), await browserAt(HOME).signIn(left.email, PASSWORD)];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([401, 'WRONG_SIGN_IN']));
  });

  test('signing in and failing leave audit rows', async () => {
    await browserAt(HOME).signIn(ann.email, PASSWORD);
    await browserAt(ATTACKER).signIn(ann.email, 'wrong-password');
    expect((await rowsOf(AuditRow)).slice(-2)).toMatchObject([
      { action: 'signed-in', staffId: ann.id, subject: 'Chrome · Windows', address: HOME },
      { action: 'sign-in-failed', staffId: null, subject: ann.email, detail: '密码不正确', address: ATTACKER },
    ]);
  });

  describe('somebody who guesses', () => {
    test('is paused after ten failures, and a thousand at once do not slip through', async () => {
      const statuses = await fail(browserAt(ATTACKER), 30);
      expect(statuses.filter((status) => status === 401)).toHaveLength(10);
      expect(statuses.filter((status) => status === 429)).toHaveLength(20);
      expect((await browserAt(ATTACKER).signIn(ann.email, PASSWORD)).body.code).toBe('SIGN_IN_PAUSED');
    });

    test('may try again when the window is over', async () => {
      await fail(browserAt(ATTACKER), 11);
      staff.clock.moveTo(new Date(staff.clock.now().getTime() + 15 * 60_000));
      expect(await fail(browserAt(ATTACKER), 1)).toEqual([401]);
    });

    test('does not lock the owner out, who comes from elsewhere with a new device', async () => {
      await fail(browserAt(ATTACKER), 11);
      expect((await browserAt(HOME).signIn(ann.email, PASSWORD)).status).toBe(201);
    });

    test('does not lock the owner out from behind the same address, where his device is known', async () => {
      const owner = await staff.browserOf(ann, ATTACKER);
      await fail(browserAt(ATTACKER), 80);
      expect((await owner.signIn(ann.email, PASSWORD)).status).toBe(201);
    });

    test('is paused at the known device too, after ten failures', async () => {
      const stolen = await staff.browserOf(ann);
      expect((await fail(stolen, 11)).sort()).toEqual([...Array<number>(10).fill(401), 429]);
    });

    test('gains nothing from a device that is known for another account', async () => {
      const own = await staff.browserOf(await staff.hire('sales', 'insider'), ATTACKER);
      await fail(browserAt(ATTACKER), 10);
      expect(await fail(own, 1)).toEqual([429]);
    });

    test('is paused after sixty failures from one network, over all accounts', async () => {
      const accounts = Array.from({ length: 61 }, (_, index) => `nobody${index}@qiming.cn`);
      const answers = await Promise.all(accounts.map((email, index) => browserAt(`2001:db8:0:7::${index + 1}`).signIn(email, 'wrong-password')));
      expect(answers.filter((answer) => answer.status === 429)).toHaveLength(1);
    });
  });

  test('signing in often costs nothing of what may fail', async () => {
    const browser = browserAt(HOME);
    for (let times = 0; times < 12; times += 1) {
      delete browser.cookies.chudian_device;
      expect((await browser.signIn(ann.email, PASSWORD)).status).toBe(201);
    }
  });

  test('who paused himself may sign in at once with the password that an admin has reset', async () => {
    const bob = await staff.hire('sales', 'bob');
    await fail(browserAt(HOME), 11, bob.email);
    const { body } = await (await staff.browserOf(ann)).send<{ firstPassword: string }>('POST', `/staff/${bob.id}/first-passwords`);
    const answer = await browserAt(HOME).signIn(bob.email, body.firstPassword);
    expect(answer).toMatchObject({ status: 201, body: { mustChangePassword: true } });
  });
});
