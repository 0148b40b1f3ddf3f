import type { CampaignView, ContentRow, LeadsPage, MaterialView, MeView, OwnedLeadView, Page, ScanView, SessionView, TouchpointView } from '@chudian/shared';
import { design, foundCompany, makeCode, type Company } from '../../server/src/app/testing/company.js';
import { testApp, type TestApp, type TestServer } from '../../server/src/app/testing/test-app.js';
import type { TestHttp } from '../../server/src/app/testing/test-http.js';
import { askSandbox, TestPhone } from '../../server/src/app/testing/test-phone.js';
import { Contact } from '../../server/src/contacts/contact.entity.js';
import { Identity } from '../../server/src/contacts/identity.entity.js';
import { Tagging } from '../../server/src/contacts/tag.entity.js';
import { Touchpoint } from '../../server/src/contacts/touchpoint.entity.js';
import { ScanMaterial } from '../../server/src/materials/scan-material.js';
import { Transaction } from '../../server/src/platform/database/transaction.js';
import { ENGINES } from '../../server/src/platform/testing/databases.js';
import { untilIdle } from './support/until-idle.js';

const TEN = Array.from({ length: 10 }, (_, index) => index);
const TWENTY = Array.from({ length: 20 }, (_, index) => index);

describe.each(ENGINES)('at the same moment on %s', (engine) => {
  let test: TestApp;
  /** Another process on the same database; on SQLite there is one only. */
  let other: TestServer;
  let company: Company;

  beforeAll(async () => {
    test = await testApp(engine);
    other = await test.beside();
    company = await foundCompany(test);
  }, 60_000);

  afterAll(() => test.close());

  it('one person scans one code twenty times: counted one to twenty, tagged once, one lead, one alert', async () => {
    const phone = await somebody();
    const scans = await Promise.all(TWENTY.map((index) => at(index, phone.http).post<ScanView>('/api/scans', { scene: company.code.scene })));
    expect(scans.map(({ body }) => body.nth).sort((a, b) => a - b)).toEqual(TWENTY.map((index) => index + 1));
    await untilIdle(test, [other]);

    expect(await rows(Touchpoint, { contactId: phone.me.id })).toHaveLength(20);
    expect((await rows(Contact, { id: phone.me.id }))[0].touchpoints).toBe(20);
    expect((await rows(Tagging, { contactId: phone.me.id })).map(({ tagId }) => tagId)).toEqual([company.tag.id]);
    const leads = await leadsOf(phone.me.id);
    expect(leads).toHaveLength(1);
    const { alerts, entries } = (await company.admin.get<OwnedLeadView>(`/api/admin/leads/${leads[0].id}`)).body;
    expect([alerts.map(({ kind }) => kind), entries.length]).toEqual([['lead-opened'], 20]);
  });

  it('twenty logins of a stranger come in at two processes: he is met once', async () => {
    const { id } = await askSandbox<{ id: string }>(test.sandbox.url, 'people', { name: '新朋友' });
    const codes = await Promise.all(TWENTY.map(() => loginCode(id)));
    const sessions = await Promise.all(codes.map((code, index) => at(index, test.http.as()).post<SessionView>('/api/session', { code })));
    expect(sessions.map(({ status }) => status)).toEqual(TWENTY.map(() => 201));
    expect(new Set(sessions.map(({ body }) => body.me.id)).size).toBe(1);
  });

  it('people tap twice on leaving their number: every tap is answered, and each number is kept once', async () => {
    await Promise.all(TEN.map(async () => {
      const phone = await somebody();
      const codes = await Promise.all([phoneCode(phone.personId), phoneCode(phone.personId)]);
      const taps = await Promise.all(codes.map((code, index) => at(index, phone.http).put<MeView>('/api/me/phone', { code })));
      expect(taps.map(({ status }) => status)).toEqual([200, 200]);
      expect(await rows(Identity, { contactId: phone.me.id, kind: 'phone' })).toHaveLength(1);
    }));
  });

  it('one push comes five times: it is one follower, one encounter, one scan and one greeting', async () => {
    const person = personOf((await somebody()).personId);
    const { scene } = await makeCode(company.admin, company.material, 'follow');
    const followed = { MsgType: 'event', Event: 'subscribe', EventKey: `qrscene_${scene}`, Ticket: 'ticket' };
    startFollowing(person);
    test.sandbox.control.clock.freeze();
    await Promise.all(Array.from({ length: 5 }, () => test.sandbox.pushes.push({ account: 'service', person, content: followed })));
    test.sandbox.control.clock.reset();
    await untilIdle(test, [other]);
    const encounters = await historyOf(person.id);
    expect(encounters.map(({ kind }) => kind).sort()).toEqual(['material-scanned', 'service-followed']);
    expect(test.sandbox.control.messages({ person: person.id, account: 'service' })).toHaveLength(1);
  });

  it('two people save one material: the second is told so, and nothing of his is kept', async () => {
    const material = (await company.admin.get<MaterialView>(`/api/admin/materials/${company.material.id}`)).body;
    const bodyOf = (name: string) => ({ ...material, name, campaignId: material.campaign.id, placements: material.placementDetails, version: material.version });
    const saves = await Promise.all(['甲', '乙'].map((name, index) => at(index, company.admin).put<MaterialView & { code: string }>(`/api/admin/materials/${material.id}`, bodyOf(name))));
    expect(saves.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [kept, refused] = saves[0].status === 200 ? saves : [...saves].reverse();
    expect(refused.body.code).toBe('MATERIAL_CHANGED');
    expect((await company.admin.get<MaterialView>(`/api/admin/materials/${material.id}`)).body.name).toBe(kept.body.name);
  });

  it('somebody retires what another edits: both are kept', async () => {
    const { id, ...body } = (await company.admin.post<ContentRow>('/api/admin/content', { title: '案例', kind: 'case', summary: '一年省下三百小时', body: '<p>正文</p>' })).body;
    for (const turn of TEN) {
      await Promise.all([
        at(turn, company.admin).put(`/api/admin/content/${id}`, { ...body, title: `第 ${turn} 版` }), at(turn + 1, company.admin).post(`/api/admin/content/${id}/retirement`),
        at(turn, company.admin).put(`/api/admin/campaigns/${company.campaign.id}`, { name: `第 ${turn} 版` }), at(turn + 1, company.admin).post(`/api/admin/campaigns/${company.campaign.id}/archival`),
      ]);
      expect((await company.admin.get<ContentRow>(`/api/admin/content/${id}`)).body).toMatchObject({ title: `第 ${turn} 版`, isRetired: true });
      expect((await company.admin.get<CampaignView>(`/api/admin/campaigns/${company.campaign.id}`)).body).toMatchObject({ name: `第 ${turn} 版`, isArchived: true });
      await Promise.all([`content/${id}/retirement`, `campaigns/${company.campaign.id}/archival`].map((path) => company.admin.delete(`/api/admin/${path}`)));
    }
  });

  it('a code is sent elsewhere: the very next scan at the other process goes there', async () => {
    const { admin, campaign, salesId } = company;
    const material = await design(admin, { campaignId: campaign.id, owner: { kind: 'staff', id: salesId }, landing: { kind: 'link', title: '0', url: 'https://example.com/0' } });
    const { scene } = await makeCode(admin, material);
    const phone = await somebody();
    for (let turn = 1; turn <= 10; turn += 1) {
      const landing = { kind: 'link', title: String(turn), url: `https://example.com/${turn}` };
      await at(turn, company.admin).put(`/api/admin/materials/${material.id}`, { ...material, campaignId: campaign.id, placements: material.placementDetails, landing, version: undefined });
      const scan = await at(turn + 1, phone.http).post<ScanView>('/api/scans', { scene });
      expect(scan.body.landing).toEqual(landing);
    }
  });

  it('unionids prove pairs of contacts one while both are met: one history shows everything, and its length is known', async () => {
    const phones = await Promise.all(TEN.map(() => somebody({ unionid: false })));
    await Promise.all(phones.map(({ personId }) => askSandbox(test.sandbox.url, `people/${personId}/follow`)));
    await untilIdle(test, [other]);
    for (const { personId } of phones) test.sandbox.sandbox.people.update(personOf(personId), { unionid: true });

    await Promise.all(phones.map(async ({ personId }) => other.http.as().post<SessionView>('/api/session', { code: await loginCode(personId) })));

    const messages = phones.map(({ personId }) => askSandbox(test.sandbox.url, `people/${personId}/chats/service/messages`, { text: '你好' }));
    const scans = phones.flatMap(({ http }) => TWENTY.map((index) => at(index, http).post<ScanView>('/api/scans', { scene: company.code.scene })));
    await Promise.all([...messages, ...scans, untilIdle(test, [other])]);
    await untilIdle(test, [other]);

    for (const { personId } of phones) {
      const history = await historyOf(personId);
      expect(history.map(({ kind }) => kind).sort()).toEqual([...TWENTY.map(() => 'material-scanned'), 'service-followed', 'service-message']);
      const { id } = (await TestPhone.open(test, personId)).me;
      expect((await rows(Contact, { id }))[0].touchpoints).toBe(history.length);
    }
  }, 30_000);

  it('a scan that is part of a longer transaction counts what was scanned since that began', async () => {
    const phone = await somebody();
    const scanByPhone = () => at(1, phone.http).post('/api/scans', { scene: company.code.scene });
    // Alone on SQLite, a transaction lets nobody else write.
    if (engine === 'SQLite') await scanByPhone();
    const outcome = await test.get(Transaction).run(async () => {
      expect(await rows(Touchpoint, { contactId: phone.me.id })).toHaveLength(engine === 'SQLite' ? 1 : 0);
      if (engine !== 'SQLite') await scanByPhone();
      return test.get(ScanMaterial).execute(phone.me.id, company.code.scene);
    });
    expect(outcome).toMatchObject({ kind: 'recorded', scan: { nth: 2 } });
    expect(await rows(Tagging, { contactId: phone.me.id })).toHaveLength(1);
  });

  it('people scan with the mini-program and with the service account: each scan has a number of its own', async () => {
    const phones = await Promise.all(TEN.map(() => somebody()));
    await Promise.all(phones.map(async ({ personId, http }) => {
      startFollowing(personOf(personId));
      const push = test.sandbox.pushes.push({ account: 'service', person: personOf(personId), content: { MsgType: 'event', Event: 'SCAN', EventKey: company.code.scene } });
      const scans = [0, 1, 2, 3].map((index) => at(index, http).post<ScanView>('/api/scans', { scene: company.code.scene }));
      await Promise.all([push, test.settle(), other.settle(), ...scans]);
    }));
    await untilIdle(test, [other]);
    for (const { me } of phones) expect((await rows(Touchpoint, { contactId: me.id, kind: 'material-scanned' })).map(({ nth }) => nth).sort()).toEqual([1, 2, 3, 4, 5]);
  }, 30_000);

  /** Somebody's client before the one process and the other in turn. */
  const at = (index: number, client: TestHttp) => client.at((index % 2 === 0 ? test : other).http);

  const somebody = async (facts: { unionid?: false } = {}) => TestPhone.open(test, (await askSandbox<{ id: string }>(test.sandbox.url, 'people', { name: '新朋友', ...facts })).id);

  const personOf = (id: string) => test.sandbox.sandbox.people.find(id)!;

  const startFollowing = (person: ReturnType<typeof personOf>) => {
    test.sandbox.sandbox.followers.add(person, 'ADD_SCENE_SEARCH');
    test.sandbox.sandbox.window.open(person, 'follow');
  };

  /** Everything that we know of somebody in the sandbox, under all of his ids. */
  const historyOf = async (personId: string) => (await (await TestPhone.open(test, personId)).http.get<Page<TouchpointView>>('/api/me/touchpoints?limit=200')).body.rows;

  const rows = <Row extends object>(entity: new () => Row, where: Partial<Row>) => test.get(Transaction).manager.findBy<Row>(entity, where as never);
  const leadsOf = async (contactId: string) => (await company.admin.get<LeadsPage>(`/api/admin/leads?contactId=${contactId}`)).body.rows;
  const loginCode = async (personId: string) => (await askSandbox<{ result: { code: string } }>(test.sandbox.url, `people/${personId}/mini-program/login`)).result.code;
  const phoneCode = async (personId: string) => (await askSandbox<{ result: { code: string } }>(test.sandbox.url, `people/${personId}/mini-program/phone-number`, { agreePrivacy: true, allow: true })).result.code;
});
