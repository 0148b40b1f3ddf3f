import { ROLES, type Role } from '@chudian/shared';
import { randomBytes } from 'node:crypto';
import { DoorDevice } from '../../events/door/door-device.entity.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { SecretVault } from '../../platform/security/secret-vault.js';
import { hashOf, newSecretToken } from '../../staff/sessions/secret-token.js';
import { bindWechat, hire } from './company.js';
import type { TestApp } from './test-app.js';
import type { TestHttp } from './test-http.js';
import { TestPhone } from './test-phone.js';

/** Somebody who knocks at a door. */
export interface Caller {
  name: string;
  through: 'nothing' | 'phone' | 'bound phone' | 'device' | 'console';
  role: Role | null;
  /** Of a member of staff in the console. */
  staffId: string | null;
  http: TestHttp;
}

/** People of the sandbox who have a unionid, one for each role; and one more who is not staff. */
const PHONES: Record<Role, string> = { admin: 'p01', marketer: 'p02', sdr: 'p03', sales: 'p04', door: 'p05', distributor: 'p06' };
const VISITOR = 'p08';

/** Everyone who may knock: nobody, a visitor, and each role through the console and through a bound WeChat. */
export async function everyCaller(test: TestApp): Promise<Caller[]> {
  const { http: admin } = await hire(test, 'admin');
  const { body: distributor } = await admin.post<{ id: string }>('/api/admin/distributors', { name: '苏州恒远' });
  const callers: Caller[] = [
    { name: 'nobody', through: 'nothing', role: null, staffId: null, http: test.http.as() },
    { name: 'visitor', through: 'phone', role: null, staffId: null, http: (await TestPhone.open(test, VISITOR)).http },
  ];
  for (const role of ROLES) {
    const facts = role === 'distributor' ? { distributorId: distributor.id } : {};
    const { id: staffId, http } = await hire(test, role, facts);
    callers.push({ name: `console:${role}`, through: 'console', role, staffId, http });
    await bindWechat(test, await hire(test, role, facts), PHONES[role]);
    callers.push({ name: `wechat:${role}`, through: 'bound phone', role, staffId: null, http: (await TestPhone.open(test, PHONES[role])).http });
  }
  callers.push({ name: "door's device", through: 'device', role: null, staffId: null, http: test.http.as(await deviceToken(test)) });
  return callers;
}

/** Of a gate's phone that somebody of the door has paired, for this event. */
export async function deviceToken(test: TestApp, eventId = newId()): Promise<string> {
  const { id: pairedById } = await hire(test, 'door');
  const token = `door.${newSecretToken()}`;
  const sealedKey = test.get(SecretVault).seal(randomBytes(32));
  const facts = { id: newId(), eventId, gate: '北门', canSearch: true, createdAt: test.clock.now(), tokenHash: hashOf(token), sealedKey, pairedById, pairedAt: test.clock.now() };
  await test.get(Transaction).manager.save(Object.assign(new DoorDevice(), facts));
  return token;
}
