import { RecordAudit } from '../platform/audit/record-audit.js';
import { staffApp, type StaffApp } from './testing/staff-app.js';

let staff: StaffApp;
beforeEach(async () => {
  staff = await staffApp();
});
afterEach(() => staff.close());

/** The file that a person with this role downloads, without the mark at its beginning. */
async function download(path: string, role: 'admin' | 'marketer', name = 'ann') {
  const { cookies } = await staff.browserOf(await staff.hire(role, name));
  const reply = await staff.app.inject({ method: 'GET', url: `/api/admin/${path}`, cookies });
  return { status: reply.statusCode, type: reply.headers['content-type'], lines: reply.body.replace('\uFEFF', '').trim().split('\n') };
}

test('an admin takes the list of staff away as a table, and that is on record', async () => {
  const { status, type, lines } = await download('staff.csv', 'admin');
  expect([status, type]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(lines).toEqual(['姓名,邮箱,角色,职务,手机号,状态,微信,创建时间', 'ann,ann@qiming.cn,管理员,,,在职,未绑定,2026-11-02T02:00:00.000Z']);
  expect((await download('audit.csv', 'admin', 'zoe')).lines).toContainEqual('2026-11-02T02:00:00.000Z,ann,导出明细,员工,,127.0.0.1');
});

test('a name that a spreadsheet would compute stays a text', async () => {
  await staff.hire('sales', '=1+1');
  expect((await download('staff.csv', 'admin')).lines.join('\n')).toContain("'=1+1");
});

test('the audit is read to its end, over more rows than one portion', async () => {
  const zoe = { staffId: 'zoe', name: 'zoe', address: '' };
  for (let rows = 0; rows < 510; rows += 1) await staff.app.get(RecordAudit).execute({ by: zoe, action: 'phone-revealed', subject: `第 ${rows} 位` });
  const { lines } = await download('audit.csv', 'admin');
  expect(new Set(lines.filter((line) => line.includes('zoe,查看手机号,第')))).toHaveProperty('size', 510);
});

test.each(['staff.csv', 'audit.csv'])('whoever is no admin does not get %s', async (path) => {
  expect((await download(path, 'marketer')).status).toBe(403);
});
