import type { AlertsPage, ContactsPage, ContactView, LeadsPage, LeadView } from '@chudian/shared';
import { INVALID_REASON_NAMES } from '@chudian/shared';
import { bindWechat } from '../../server/src/app/testing/company.js';
import { testApp, type TestApp } from '../../server/src/app/testing/test-app.js';
import { ENGINES } from '../../server/src/platform/testing/databases.js';
import { BUILD_TIMEOUT_MS } from '../support/build-lock.js';
import { handOutBrochure, SECOND_LANDING, type Handout } from '../support/brochure.js';
import { packagedPhones, type PackagedPhone } from '../support/packaged-phone.js';
import { builtMiniProgram } from '../weapp-host/index.js';

const ATTENDEE = 'p04';
const LONG_NAMED = 'p08';
const SALESPERSON = 'p09';

let dist: string;
const phones = packagedPhones();
beforeAll(async () => void (dist = await builtMiniProgram()), BUILD_TIMEOUT_MS);

describe.each(ENGINES)('the package in the hands of people, on %s', (engine) => {
  let test: TestApp;
  let company: Handout;

  beforeEach(async () => {
    test = await testApp(engine);
    company = await handOutBrochure(test);
  });
  afterEach(() => test.close());

  const phoneOf = (personId: string, decisions?: Parameters<typeof phones>[3]): PackagedPhone => phones(dist, test, personId, decisions);
  const contacts = async (): Promise<ContactsPage['rows']> => (await company.admin.get<ContactsPage>('/api/admin/contacts')).body.rows;
  const consoleLead = async (id: string): Promise<LeadView> => (await company.admin.get<LeadView>(`/api/admin/leads/${id}`)).body;

  /** Scans as somebody who agrees to everything. */
  async function scanAndAgree(personId: string, code: Buffer | string): Promise<PackagedPhone> {
    const phone = phoneOf(personId);
    await phone.scan(code);
    await phone.page.tap('#agree');
    return phone;
  }

  describe('the attendee', () => {
    it.each(['mini', 'link'] as const)('scans a printed %s code, agrees, sees its content, and is known, tagged and a lead', async (symbol) => {
      const phone = phoneOf(ATTENDEE);
      const page = await phone.scan(await company.print(symbol));
      expect(page.route).toBe('materials/pages/landing/index');
      expect(page.text()).toContain('隐私保护提示');
      expect(await contacts()).toEqual([]);
      await page.tap('#agree');
      expect(page.text()).toContain('预测性维护白皮书');
      await test.settle();
      const [contact, ...others] = await contacts();
      expect(others).toEqual([]);
      expect(contact).toMatchObject({ source: { name: '选型手册' }, tags: [{ name: '台历用户' }], touchpoints: 1 });
      const { consent } = (await company.admin.get<ContactView>(`/api/admin/contacts/${contact.id}`)).body;
      expect(consent).not.toBe(null);
      expect((await company.admin.get<LeadsPage>('/api/admin/leads')).body.rows.map((lead) => lead.material?.name)).toEqual(['选型手册']);
    });

    it.each(['mini', 'link'] as const)('sees the next landing when the %s code is scanned again, whether the app is still open or not', async (symbol) => {
      const code = await company.print(symbol);
      const phone = await scanAndAgree(ATTENDEE, code);
      expect(phone.page.text()).toContain('预测性维护白皮书');
      test.sandbox.control.clock.advance(1000);
      await phone.scan(code);
      expect(phone.page.text()).toContain(SECOND_LANDING.intro);
      const later = await scanAndAgree(ATTENDEE, code);
      expect(later.page.text()).toContain(SECOND_LANDING.intro);
    });

    it('refuses and still sees the content, with nothing recorded, and may agree later', async () => {
      const phone = phoneOf(ATTENDEE);
      const page = await phone.scan(await company.print('mini'));
      await page.tap('#refuse');
      expect(page.text()).toContain('预测性维护白皮书');
      await test.settle();
      expect(await contacts()).toEqual([]);
      await page.tap('#agree-later');
      await page.tap('#agree');
      expect(page.text()).toContain('预测性维护白皮书');
      await test.settle();
      expect((await contacts()).map((contact) => contact.touchpoints)).toEqual([1]);
    });

    it("leaves the phone number by WeChat's own button", async () => {
      const { page } = await scanAndAgree(ATTENDEE, await company.print('mini'));
      await page.tap('#leave-phone');
      await page.tap('#wechat-phone');
      expect(page.text()).toContain('已留下电话 139****5601');
      expect((await contacts()).map((contact) => contact.phoneMasked)).toEqual(['139****5601']);
    });

    it('does not give the number to WeChat, and types it with a name and a company instead', async () => {
      const phone = phoneOf(LONG_NAMED, { givesPhone: false });
      const page = await phone.scan(await company.print('link'));
      await page.tap('#agree');
      await page.tap('#leave-phone');
      await page.tap('#wechat-phone');
      expect(page.text('#phone-hint')).toBe('没关系，您也可以手动填写，或继续浏览内容。');
      await page.tap('#by-hand');
      await page.input('#name', '欧阳慕容·阿卜杜热西提·买买提');
      await page.input('#company', '新疆天山重型机械设备制造（集团）股份有限公司');
      await page.input('#phone', '1861234560');
      await page.tap('#submit');
      expect(page.text()).toContain('号码不完整或有误，请检查');
      await page.input('#phone', '186 1234 5605');
      await page.tap('#submit');
      expect(page.text()).toContain('已留下电话 186****5605');
      expect(await contacts()).toMatchObject([{ name: '欧阳慕容·阿卜杜热西提·买买提', company: '新疆天山重型机械设备制造（集团）股份有限公司', phoneMasked: '186****5605' }]);
    });
  });

  describe('the salesperson', () => {
    beforeEach(() => bindWechat(test, { id: company.salesId, http: company.sales }, SALESPERSON));

    /** Taps the newest alert in his chat, as WeChat opens it. */
    async function openAlert(): Promise<PackagedPhone> {
      await test.settle();
      const [{ opens }] = test.sandbox.control.messages({ person: SALESPERSON, kind: 'template' });
      if (opens?.opens !== 'mini-program') throw new Error(`The alert opens ${JSON.stringify(opens)}`);
      const phone = phoneOf(SALESPERSON);
      await phone.host.launch({ path: opens.path, query: opens.query });
      return phone;
    }
    const leadId = ({ page }: PackagedPhone): string => page.query.id;

    it('opens the lead from the alert, calls, and answers with one tap; the console knows at once', async () => {
      const attendee = await scanAndAgree(ATTENDEE, await company.print('mini'));
      await attendee.page.tap('#leave-phone');
      await attendee.page.tap('#by-hand');
      await attendee.page.input('#name', '林晓雯');
      await attendee.page.input('#company', '苏州精工机械');
      await attendee.page.input('#phone', '13912345601');
      await attendee.page.tap('#submit');

      const phone = await openAlert();
      expect(phone.page.route).toBe('leads/pages/lead/index');
      for (const fact of ['林晓雯', '苏州精工机械', '139 1234 5601', '选型手册']) expect(phone.page.text()).toContain(fact);
      await phone.page.tap('#call');
      expect(phone.host.state.calls.filter(({ name }) => name === 'makePhoneCall').map(({ options }) => options.phoneNumber)).toEqual(['+8613912345601']);
      await phone.page.tap('#valid');
      expect(phone.page.text('#answer')).toBe('已答复：有效');
      const lead = await consoleLead(leadId(phone));
      expect(lead).toMatchObject({ stage: 'sql', answer: { verdict: 'valid', by: { name: '林晓' } } });
      expect(lead.entries.map((entry) => entry.kind)).toEqual(expect.arrayContaining(['called', 'answered']));
    });

    it('answers that a lead is invalid, and why', async () => {
      await scanAndAgree(ATTENDEE, await company.print('mini'));
      const phone = await openAlert();
      await phone.page.tap('#invalid');
      await phone.page.input('#note', '学生做课题');
      await phone.page.tap('#reason-not-target');
      expect(phone.page.text('#answer')).toBe(`已答复：无效 · ${INVALID_REASON_NAMES['not-target']} · 学生做课题`);
      expect(await consoleLead(leadId(phone))).toMatchObject({ stage: 'lost', answer: { verdict: 'invalid', reason: 'not-target', note: '学生做课题' } });
    });

    it('answers later, is reminded then, and changes the answer', async () => {
      await scanAndAgree(ATTENDEE, await company.print('mini'));
      const phone = await openAlert();
      await phone.page.tap('#later');
      await phone.page.tap('#remind-0');
      expect(phone.page.text('#answer')).toContain('已答复：稍后跟进');
      const { answer } = await consoleLead(leadId(phone));
      expect(Date.parse(answer!.remindAt!)).toBeGreaterThan(Date.now() + 3_500_000);

      test.clock.moveTo(new Date(Date.now() + 3_700_000));
      await test.settle();
      const { rows } = (await company.admin.get<AlertsPage>('/api/admin/alerts')).body;
      expect(rows.map((alert) => alert.kind)).toContain('lead-due');
      test.clock.moveTo(null);
      await phone.page.tap('#change');
      await phone.page.tap('#valid');
      expect(await consoleLead(leadId(phone))).toMatchObject({ stage: 'sql', answer: { verdict: 'valid' } });
    });

    it('finds all that waits in the inbox, and what was answered beside it', async () => {
      await scanAndAgree(ATTENDEE, await company.print('mini'));
      await scanAndAgree(LONG_NAMED, await company.print('mini'));
      await test.settle();
      const phone = phoneOf(SALESPERSON);
      await phone.host.launch({ path: 'leads/pages/inbox/index' });
      expect(phone.page.all('.lead-card')).toHaveLength(2);
      await phone.page.tap('.lead-card');
      await phone.page.tap('#valid');
      await phone.host.back();
      expect(phone.page.all('.lead-card')).toHaveLength(1);
      await phone.page.tap('#tab-answered');
      expect(phone.page.all('.lead-card')).toHaveLength(1);
      expect(phone.page.text()).toContain('有效');
    });

    it("does not show somebody else's lead", async () => {
      await scanAndAgree(ATTENDEE, await company.print('mini'));
      const { page } = await openAlert();
      const stranger = phoneOf(LONG_NAMED);
      await stranger.host.launch({ path: page.route, query: page.query });
      expect(stranger.page.text()).toContain('还没有绑定员工账号');
    });
  });
});
