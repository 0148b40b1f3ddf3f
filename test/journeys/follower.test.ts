import type { AlertsPage, ContactsPage, ContactView, LeadsPage, Page, TouchpointView } from '@chudian/shared';
import { request } from 'undici';
import { bindWechat, makeCode } from '../../server/src/app/testing/company.js';
import { testApp, type TestApp } from '../../server/src/app/testing/test-app.js';
import { askSandbox, TestPhone } from '../../server/src/app/testing/test-phone.js';
import { ENGINES } from '../../server/src/platform/testing/databases.js';
import { handOutBrochure, SECOND_LANDING, type Handout } from '../support/brochure.js';
import { scanFollowCode, settlePushes } from '../support/visit-service-account.js';

const FOLLOWER = 'p06';
const STRANGER = 'p05';
const WITHOUT_UNIONID = 'p07';
const SALESPERSON = 'p09';
/** WeChat lets an account write for one minute after a scan. */
const AFTER_THE_WINDOW_MS = 61_000;

describe.each(ENGINES)('the follower on %s', (engine) => {
  let test: TestApp;
  let company: Handout;
  let code: string;

  beforeEach(async () => {
    test = await testApp(engine);
    company = await handOutBrochure(test);
    await bindWechat(test, { id: company.salesId, http: company.sales }, SALESPERSON);
    code = (await makeCode(company.admin, company.brochure, 'follow')).content!;
  });
  afterEach(() => test.close());

  const scan = (personId: string) => scanFollowCode(test, personId, code);
  const texts = (personId: string): string[] => test.sandbox.control.messages({ person: personId, kind: 'text' }).map((message) => String(message.content.text));
  const alerts = (): number => test.sandbox.control.countMessages({ person: SALESPERSON, kind: 'template' }).count;
  /** The salesperson is a contact too, of whom nothing is recorded. */
  const contacts = async (): Promise<ContactsPage['rows']> =>
    (await company.admin.get<ContactsPage>('/api/admin/contacts')).body.rows.filter((contact) => contact.touchpoints > 0);
  const onlyContact = async (): Promise<ContactView> => {
    const rows = await contacts();
    expect(rows).toHaveLength(1);
    return (await company.admin.get<ContactView>(`/api/admin/contacts/${rows[0].id}`)).body;
  };
  const history = async (contactId: string): Promise<string[]> =>
    (await company.admin.get<Page<TouchpointView>>(`/api/admin/contacts/${contactId}/touchpoints`)).body.rows.map((touch) => touch.summary).reverse();

  it('who follows already gets the content in the chat, is tagged, and is one lead and one alert', async () => {
    expect(await scan(FOLLOWER)).toBe('was following');
    expect(texts(FOLLOWER)).toEqual([expect.stringMatching(/^《预测性维护白皮书》\n三步降低停机\n<a .*data-miniprogram-path="content\/pages\/item\/index\?id=/)]);
    expect(await onlyContact()).toMatchObject({ source: { name: '选型手册' }, taggings: [{ name: '台历用户', setBy: { kind: 'material', name: '选型手册' } }] });
    expect((await company.admin.get<LeadsPage>('/api/admin/leads')).body.rows).toHaveLength(1);
    expect(alerts()).toBe(1);
  });

  it('who does not follow yet does so by the code, and gets the same', async () => {
    expect(await scan(STRANGER)).toBe('follows now');
    expect(texts(STRANGER)).toEqual([expect.stringContaining('《预测性维护白皮书》')]);
    const { id, source } = await onlyContact();
    expect(source).toMatchObject({ name: '选型手册' });
    expect((await history(id)).sort()).toEqual(['关注服务号（选型手册）', '第 1 次扫描「选型手册」']);
    expect(alerts()).toBe(1);
  });

  it('is the person whom the mini-program knows by the same unionid, whichever came first', async () => {
    const phone = await TestPhone.open(test, STRANGER);
    await phone.scan((await makeCode(company.admin, company.brochure)).scene);
    await test.settle();
    await scan(STRANGER);
    const contact = await onlyContact();
    expect(contact.id).toBe(phone.me.id);
    expect(contact.identities.map((identity) => identity.kind).sort()).toEqual(['mini-openid', 'service-openid', 'unionid']);
    expect(texts(STRANGER)).toEqual([expect.stringContaining(SECOND_LANDING.title)]);
    expect(alerts()).toBe(1);

    await scan(FOLLOWER);
    const known = await TestPhone.open(test, FOLLOWER);
    expect((await known.scan((await makeCode(company.admin, company.brochure)).scene)).nth).toBe(2);
    expect(await contacts()).toHaveLength(2);
  });

  it('is somebody else than in the mini-program where WeChat gives no unionid', async () => {
    const phone = await TestPhone.open(test, WITHOUT_UNIONID);
    await phone.scan((await makeCode(company.admin, company.brochure)).scene);
    await scan(WITHOUT_UNIONID);
    expect((await contacts()).map((contact) => contact.touchpoints).sort()).toEqual([1, 2]);
    expect(alerts()).toBe(2);
  });

  it('who unfollows is remembered as having left, and the lead stays', async () => {
    await scan(FOLLOWER);
    await request(`${test.sandbox.url}/phone/api/people/${FOLLOWER}/follow`, { method: 'DELETE' });
    await settlePushes(test);
    const { id } = await onlyContact();
    expect(await history(id)).toEqual(['第 1 次扫描「选型手册」', '取消关注']);
    expect((await company.admin.get<LeadsPage>('/api/admin/leads')).body.rows).toHaveLength(1);
    expect(await scan(FOLLOWER)).toBe('follows now');
    expect((await history(id)).slice(2).sort()).toEqual(['关注服务号（选型手册）', '第 2 次扫描「选型手册」']);
    expect(alerts()).toBe(1);
  });

  it('whose window is over gets no message, and is a lead all the same', async () => {
    await askSandbox(test.sandbox.url, `people/${FOLLOWER}/scan`, { text: code });
    test.sandbox.control.clock.advance(AFTER_THE_WINDOW_MS);
    await settlePushes(test);
    expect(texts(FOLLOWER)).toEqual([]);
    expect(alerts()).toBe(1);
    const { rows } = (await company.admin.get<AlertsPage>('/api/admin/alerts')).body;
    expect(rows.map((alert) => alert.kind)).toEqual(['lead-opened']);
  });

  it('whose scan WeChat tells twice has scanned once and is greeted once', async () => {
    test.sandbox.control.addFault({ match: 'push/service/SCAN', effect: { kind: 'doubled' } });
    await scan(FOLLOWER);
    expect((await onlyContact()).touchpoints).toBe(1);
    expect(texts(FOLLOWER)).toHaveLength(1);
  });

  it('whose code is retired is told so in the chat, with the way on', async () => {
    await company.admin.post(`/api/admin/materials/${company.brochure.id}/retirement`);
    await scan(FOLLOWER);
    expect(texts(FOLLOWER)).toEqual([expect.stringMatching(/^这个二维码已经停用\n.*\n<a .*data-miniprogram-path="materials\/pages\/landing\/index\?/s)]);
    expect(await onlyContact()).toMatchObject({ taggings: [] });
  });
});
