import type { AlertsPage, AlertView, ContactsPage, LeadsPage, OwnedLeadView } from '@chudian/shared';
import { bindWechat, foundCompany, type Company } from '../../server/src/app/testing/company.js';
import { testApp, type TestApp } from '../../server/src/app/testing/test-app.js';
import { TestPhone } from '../../server/src/app/testing/test-phone.js';
import { ENGINES } from '../../server/src/platform/testing/databases.js';

describe.each(ENGINES)('from scan to alert on %s', (engine) => {
  let test: TestApp;
  let company: Company;

  beforeAll(async () => {
    test = await testApp(engine);
    company = await foundCompany(test);
    await bindWechat(test, { id: company.salesId, http: company.sales }, 'p09');
  });

  afterAll(() => test.close());

  it('recognises and tags the person, alerts the salesperson in WeChat, and takes his answer', async () => {
    const phone = await TestPhone.open(test, 'p01');
    const scan = await phone.scan(company.code.scene);
    expect(scan.nth).toBe(1);
    expect(scan.landing).toMatchObject({ kind: 'content', content: { title: '预测性维护白皮书' } });
    await test.settle();

    const contacts = (await company.admin.get<ContactsPage>(`/api/admin/contacts?tagId=${company.tag.id}`)).body;
    expect(contacts.rows.map((row) => row.source?.name)).toEqual(['桌面台历']);
    const [message] = test.sandbox.control.messages({ kind: 'template' });
    expect(message).toMatchObject({ personId: 'p09', content: { title: '线索提醒' } });

    const salesperson = await TestPhone.open(test, 'p09');
    const [row] = (await salesperson.http.get<LeadsPage>('/api/staff/leads')).body.rows;
    await phone.leavePhone(scan.scanId);
    const lead = (await salesperson.http.get<OwnedLeadView>(`/api/staff/leads/${row.id}`)).body;
    expect(lead.phone).toMatch(/^\+861\d{10}$/);

    await salesperson.http.post(`/api/staff/leads/${row.id}/answers`, { verdict: 'valid' });
    const seen = (await company.admin.get<LeadsPage>('/api/admin/leads')).body.rows;
    expect(seen.map((each) => [each.id, each.stage, each.answer?.verdict])).toEqual([[row.id, 'sql', 'valid']]);
  });

  it('tells of every alert where it stands', async () => {
    await test.sandbox.pushes.idle();
    await test.settle();
    const { rows } = (await company.admin.get<AlertsPage>('/api/admin/alerts')).body;
    const opened = rows.find((row) => row.kind === 'lead-opened')!;
    const alert = (await company.admin.get<AlertView>(`/api/admin/alerts/${opened.id}`)).body;
    expect(alert.state).toBe('delivered');
    expect(alert.attempts.map((attempt) => [attempt.route, attempt.outcome])).toEqual([['wecom', 'skipped'], ['service-template', 'accepted'], ['service-template', 'delivered']]);
  });
});
