import { hire } from '../app/testing/company.js';
import { Contact } from '../contacts/contact.entity.js';
import type { StaffCaller } from '../platform/access/callers.js';
import { Transaction } from '../platform/database/transaction.js';
import { ENGINES } from '../platform/testing/databases.js';
import { AnswerLead } from './answer-lead.js';
import { AssignLead } from './assign-lead.js';
import type { Answer, Lead } from './lead.entity.js';
import { LeadIsClosed, LeadNotFound, OwnerUnknown } from './lead.errors.js';
import { RemindOfLeads } from './remind-of-leads.js';
import { leadsApp, type LeadsApp } from './testing/leads-app.js';

const PATIENCE_MS = 60_000;
const DAY_MS = 86_400_000;
const saying = (verdict: Answer['verdict'], rest: Partial<Answer> = {}): Answer => ({ verdict, reason: null, note: null, remindAt: null, ...rest });
const invalid = saying('invalid', { reason: 'wrong-number' });

describe.each(ENGINES)('on %s', (engine) => {
  let leads: LeadsApp;
  let zhang: string;
  let lead: Lead;
  beforeAll(async () => { leads = await leadsApp(engine); }, PATIENCE_MS);
  beforeEach(async () => {
    leads.test.clock.moveTo(null);
    zhang = await leads.meet();
    await leads.touch(zhang);
    [lead] = await leads.leadsOf(zhang);
  });
  afterAll(() => leads.close());

  const staff = (staffId: string, role: StaffCaller['role'] = 'sales'): StaffCaller => ({ kind: 'staff', staffId, name: '林晓', role, distributorId: null, sessionId: null, address: '' });
  const owner = () => staff(leads.company.salesId);
  const answer = (what: Answer, by = owner()) => leads.test.get(AnswerLead).execute(by, lead.id, what);
  const kindsOf = async () => (await leads.alertsOf(lead)).map((alert) => alert.kind);
  const inAnHour = () => new Date(Date.now() + 3_600_000);

  test('its owner answers; the history keeps every answer', async () => {
    await answer(invalid);
    await answer(saying('valid', { note: '要 20 台' }));
    const [now] = await leads.leadsOf(zhang);
    expect(now).toMatchObject({ stage: 'sql', verdict: 'valid', openKey: zhang, answeredById: leads.company.salesId });
    expect((await leads.entriesOf(lead)).slice(1)).toEqual(['answered 无效：号码有误', 'answered 有效（要 20 台）']);
  });

  test('a colleague who does not own it cannot answer it; whoever sees all leads can', async () => {
    await expect(answer(invalid, staff('somebody-else'))).rejects.toThrow(LeadNotFound);
    await answer(saying('valid'), staff('sdr', 'sdr'));
    expect((await leads.leadsOf(zhang))[0]).toMatchObject({ verdict: 'valid', answeredById: 'sdr' });
  });

  test('after it was closed the next scan opens a new one; the closed one can then not be opened again', async () => {
    await answer(invalid);
    await leads.touch(zhang, 'material-scanned', leads.company.material, 2);
    expect((await leads.leadsOf(zhang)).map((each) => each.stage)).toEqual(['lost', 'new']);
    await expect(answer(saying('valid'))).rejects.toThrow(LeadIsClosed);
    expect((await leads.leadsOf(zhang))[0]).toMatchObject({ stage: 'lost', verdict: 'invalid' });
    expect((await leads.entriesOf(lead)).filter((entry) => entry.startsWith('answered'))).toHaveLength(1);
  });

  describe('later', () => {
    test('reminds the owner when the time has come, once, by however many processes', async () => {
      await answer(saying('later', { remindAt: inAnHour(), note: '月底再联系' }));
      await leads.test.settle();
      expect(await kindsOf()).toEqual(['lead-opened']);
      leads.test.clock.moveTo(inAnHour());
      await Promise.all([1, 2, 3].map(() => leads.test.get(RemindOfLeads).execute()));
      expect(await kindsOf()).toEqual(['lead-opened', 'lead-due']);
      expect((await leads.alertsOf(lead))[1]).toMatchObject({ recipientId: leads.company.salesId, fields: { why: '月底再联系', state: '到期跟进' } });
    });

    test('is forgotten when another answer replaces it', async () => {
      await answer(saying('later', { remindAt: inAnHour() }));
      await answer(saying('valid'));
      leads.test.clock.moveTo(new Date(Date.now() + DAY_MS));
      await leads.test.get(RemindOfLeads).execute();
      expect(await kindsOf()).toEqual(['lead-opened']);
    });
  });

  describe('handing it over', () => {
    const assign = (ownerId: string, by = staff('boss', 'marketer')) => leads.test.get(AssignLead).execute(by, lead.id, ownerId);

    test('tells the new owner, who owns the contact too', async () => {
      const bob = await hire(leads.test, 'sales', { name: '陈舟' });
      await assign(bob.id);
      expect((await leads.leadsOf(zhang))[0]).toMatchObject({ ownerStaffId: bob.id });
      expect(await leads.test.get(Transaction).manager.findOneByOrFail(Contact, { id: zhang })).toMatchObject({ ownerId: bob.id });
      expect((await leads.alertsOf(lead))[1]).toMatchObject({ recipientId: bob.id, title: '分配给您的线索：微信访客' });
      expect(await leads.entriesOf(lead)).toContain('assigned 分配给陈舟');
      await expect(answer(invalid)).rejects.toThrow(LeadNotFound);
    });

    test('to whoever has it already changes nothing', async () => {
      await assign(leads.company.salesId);
      expect([await leads.entriesOf(lead), await kindsOf()]).toEqual([[expect.stringContaining('opened')], ['lead-opened']]);
    });

    test('to oneself needs no alert', async () => {
      const boss = await hire(leads.test, 'marketer');
      await assign(boss.id, staff(boss.id, 'marketer'));
      expect(await kindsOf()).toEqual(['lead-opened']);
    });

    test('to somebody unknown is refused, and a closed lead cannot be handed over', async () => {
      await expect(assign('nobody')).rejects.toThrow(OwnerUnknown);
      await answer(invalid);
      const bob = await hire(leads.test, 'sales');
      await expect(assign(bob.id)).rejects.toThrow(LeadIsClosed);
    });
  });
});
