import type { ErrorReply, LeadRow, LeadsPage, LeadView, OwnedLeadView, StaffMeView } from '@chudian/shared';
import { countQueries } from '../alerts/testing/count-queries.js';
import { bindWechat, hire } from '../app/testing/company.js';
import type { TestHttp } from '../app/testing/test-http.js';
import { TestPhone } from '../app/testing/test-phone.js';
import { KeepDistributor } from '../distributors/keep-distributor.js';
import { AuditRow } from '../platform/audit/audit-row.entity.js';
import { Transaction } from '../platform/database/transaction.js';
import { leadsApp, type LeadsApp } from './testing/leads-app.js';

const PATIENCE_MS = 60_000;
let leads: LeadsApp;
let admin: TestHttp;
let sales: TestHttp;
beforeAll(async () => {
  leads = await leadsApp();
  ({ admin, sales } = leads.company);
}, PATIENCE_MS);
beforeEach(() => leads.forgetLeads());
afterAll(() => leads.close());

const rows = async (http: TestHttp, query = '') => (await http.get<LeadsPage>(`/api/admin/leads${query}`)).body.rows;
const idsOf = (list: LeadRow[]) => list.map((row) => row.id);
async function lead(material?: Parameters<LeadsApp['touch']>[2]): Promise<string> {
  const contactId = await leads.meet();
  await leads.touch(contactId, 'material-scanned', material);
  return (await leads.leadsOf(contactId))[0].id;
}

describe('in the console', () => {
  test('a lead is shown with its contact, material, history, timeline and alerts', async () => {
    const id = await lead();
    const { body } = await admin.get<LeadView>(`/api/admin/leads/${id}`);
    expect(body).toMatchObject({
      id, stage: 'new', why: '扫描「桌面台历」（前台）', owner: { kind: 'staff', id: leads.company.salesId, name: '林晓' }, answer: null,
      material: { id: leads.company.material.id, name: '桌面台历' }, contact: { name: null, phoneMasked: null },
      entries: [{ kind: 'opened', by: null }], timeline: [{ kind: 'material-scanned' }], alerts: [{ kind: 'lead-opened', recipient: { name: '林晓' } }],
    });
  });

  test('everybody sees his own: a salesperson what he owns, a distributor\'s staff what is their distributor\'s', async () => {
    const { id: distributorId } = await leads.test.get(KeepDistributor).execute(null, { name: '苏州经销商' });
    const principal = await hire(leads.test, 'distributor', { distributorId });
    const clerk = await hire(leads.test, 'distributor', { distributorId });
    const stranger = await hire(leads.test, 'sales');
    const ours = await lead();
    const theirs = await lead(await leads.design({ kind: 'distributor', id: distributorId }));
    expect(idsOf(await rows(admin)).sort()).toEqual([ours, theirs].sort());
    expect(idsOf(await rows(sales))).toEqual([ours]);
    expect([idsOf(await rows(principal.http)), idsOf(await rows(clerk.http))]).toEqual([[theirs], [theirs]]);
    expect(await rows(stranger.http)).toEqual([]);
    const forbidden = await stranger.http.get<ErrorReply>(`/api/admin/leads/${ours}`);
    expect([forbidden.status, forbidden.body.code]).toEqual([404, 'LEAD_NOT_FOUND']);
  });

  test('answers are checked, told apart and shown at once', async () => {
    const id = await lead();
    const answer = (body: object) => sales.post<LeadView & ErrorReply>(`/api/admin/leads/${id}/answers`, body);
    expect((await answer({ verdict: 'maybe' })).body).toMatchObject({ code: 'INVALID_INPUT', fields: { verdict: '请选择有效、无效或稍后跟进' } });
    expect((await answer({ verdict: 'invalid' })).body.code).toBe('ANSWER_NEEDS_REASON');
    expect((await answer({ verdict: 'later', remindAt: '2020-01-01T00:00:00Z' })).body.code).toBe('ANSWER_NEEDS_TIME');
    const { status, body } = await answer({ verdict: 'valid', note: '  要 20 台 ' });
    expect([status, body.answer]).toMatchObject([201, { verdict: 'valid', note: '要 20 台', by: { name: '林晓' } }]);
    expect((await admin.get<LeadView>(`/api/admin/leads/${id}`)).body).toMatchObject({ stage: 'sql', answer: { verdict: 'valid' } });
  });

  test('only those who may assign hand leads over', async () => {
    const id = await lead();
    const bob = await hire(leads.test, 'sales', { name: '陈舟' });
    expect((await sales.put(`/api/admin/leads/${id}/owner`, { ownerId: bob.id })).status).toBe(403);
    expect((await admin.put<LeadView>(`/api/admin/leads/${id}/owner`, { ownerId: bob.id })).body).toMatchObject({ owner: { id: bob.id, name: '陈舟' } });
    expect((await admin.put<ErrorReply>(`/api/admin/leads/${id}/owner`, { ownerId: 'nobody' })).body.code).toBe('OWNER_UNKNOWN');
  });

  test('a list is narrowed by answer, stage, owner, material and contact', async () => {
    const [first, second] = [await lead(), await lead()];
    await sales.post(`/api/admin/leads/${first}/answers`, { verdict: 'invalid', reason: 'competitor' });
    const contactId = (await rows(admin, '?state=answered'))[0].contact.id;
    expect(idsOf(await rows(admin, '?state=answered'))).toEqual([first]);
    expect(idsOf(await rows(admin, '?state=unanswered'))).toEqual([second]);
    expect(idsOf(await rows(admin, '?stage=lost'))).toEqual([first]);
    expect(idsOf(await rows(admin, `?contactId=${contactId}`))).toEqual([first]);
    expect(idsOf(await rows(admin, `?ownerId=${leads.company.salesId}&materialId=${leads.company.material.id}`))).toEqual([second, first]);
    expect(await rows(admin, '?ownerId=nobody')).toEqual([]);
  });

  test('pages follow each other without a gap, also when leads came in the same moment', async () => {
    leads.test.clock.moveTo(new Date());
    const all = [await lead(), await lead(), await lead()];
    const { rows: first, next } = (await admin.get<LeadsPage>('/api/admin/leads?limit=2')).body;
    const rest = (await admin.get<LeadsPage>(`/api/admin/leads?limit=2&after=${next}`)).body;
    expect([...idsOf(first), ...idsOf(rest.rows)]).toEqual(all.reverse());
    expect(rest.next).toBeNull();
  });

  test('a list of three takes as many queries as a list of one', async () => {
    await lead();
    const one = await countQueries(leads.test.app, () => rows(admin));
    await lead();
    await lead();
    expect(await countQueries(leads.test.app, () => rows(admin))).toBe(one);
  });
});

describe('on the salesperson\'s phone', () => {
  let phone: TestPhone;
  beforeAll(async () => {
    await bindWechat(leads.test, { id: leads.company.salesId, http: sales }, 'p01');
    phone = await TestPhone.open(leads.test, 'p01');
  });

  test('the inbox holds his own leads; the rest of the company\'s are not there', async () => {
    const mine = await lead();
    const bob = await hire(leads.test, 'sales');
    const his = await lead(await leads.design({ kind: 'staff', id: bob.id }));
    expect(idsOf((await phone.http.get<LeadsPage>('/api/staff/leads?state=unanswered')).body.rows)).toEqual([mine]);
    expect((await phone.http.get(`/api/staff/leads/${his}`)).status).toBe(404);
    expect((await phone.http.get<StaffMeView>('/api/staff/me')).body).toMatchObject({ name: '林晓', unanswered: 1, subscribe: { credits: 0 } });
  });

  test('allowing alerts is counted, and told with what waits for him', async () => {
    const { subscribe } = (await phone.http.get<StaffMeView>('/api/staff/me')).body;
    const { body } = await phone.http.post<StaffMeView>('/api/staff/subscriptions', { templateId: subscribe.templateId, result: 'accept' });
    expect(body.subscribe).toEqual({ ...subscribe, credits: 1 });
  });

  test('a lead opens with the number to call; reading it leaves an audit row, once an hour', async () => {
    const visitor = await TestPhone.open(leads.test, 'p04');
    const { scanId } = await visitor.scan(leads.company.code.scene);
    await visitor.leavePhone(scanId);
    await leads.test.settle();
    const [row] = await rows(sales);
    const read = () => phone.http.get<OwnedLeadView>(`/api/staff/leads/${row.id}`);
    const revealed = () => leads.test.get(Transaction).manager.countBy(AuditRow, { action: 'phone-revealed' });
    expect((await read()).body).toMatchObject({ phone: '+8613912345601', contact: { phoneMasked: '139****5601' } });
    await read();
    expect(await revealed()).toBe(1);
    leads.test.clock.moveTo(new Date(Date.now() + 3_600_000));
    await read();
    expect(await revealed()).toBe(2);
  });

  test('he calls and answers with one tap each; the console shows both', async () => {
    const id = await lead();
    expect((await phone.http.post(`/api/staff/leads/${id}/calls`)).status).toBe(204);
    const { status, body } = await phone.http.post<OwnedLeadView>(`/api/staff/leads/${id}/answers`, { verdict: 'invalid', reason: 'no-need' });
    expect([status, body]).toMatchObject([201, { stage: 'lost', phone: null, answer: { verdict: 'invalid', reason: 'no-need' } }]);
    const { entries } = (await admin.get<LeadView>(`/api/admin/leads/${id}`)).body;
    expect(entries.map(({ kind, text, by }) => [kind, text, by?.name])).toEqual([
      ['opened', '扫描「桌面台历」（前台）', undefined], ['called', '拨打电话', '林晓'], ['answered', '无效：没有需求', '林晓'],
    ]);
  });

  test('a WeChat that is not bound to anybody of ours is told so', async () => {
    const stranger = await TestPhone.open(leads.test, 'p04');
    const { status, body } = await stranger.http.get<ErrorReply>('/api/staff/leads');
    expect([status, body.code]).toEqual([403, 'STAFF_NOT_BOUND']);
  });
});
