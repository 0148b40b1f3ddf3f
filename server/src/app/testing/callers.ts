import { ROLES, type Role } from '@chudian/shared';
import { bindWechat, hire } from './company.js';
import type { TestApp } from './test-app.js';
import type { TestHttp } from './test-http.js';
import { TestPhone } from './test-phone.js';

/** Somebody who knocks at a door. */
export interface Caller {
  name: string;
  through: 'nothing' | 'phone' | 'bound phone' | 'console';
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
  return callers;
}
