import { hire } from '../app/testing/company.js';
import { MergeContacts } from '../contacts/merge-contacts.js';
import { Contact } from '../contacts/contact.entity.js';
import { KeepDistributor } from '../distributors/keep-distributor.js';
import { Transaction } from '../platform/database/transaction.js';
import { ENGINES } from '../platform/testing/databases.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { leadsApp, type LeadsApp } from './testing/leads-app.js';
import { WhenTouchpointRecorded } from './when-touchpoint-recorded.js';

const PATIENCE_MS = 60_000;

describe.each(ENGINES)('on %s', (engine) => {
  let leads: LeadsApp;
  let zhang: string;
  beforeAll(async () => { leads = await leadsApp(engine); }, PATIENCE_MS);
  beforeEach(async () => { zhang = await leads.meet(); });
  afterAll(() => leads.close());

  const kindsOf = async (lead: Parameters<LeadsApp['alertsOf']>[0]) => (await leads.alertsOf(lead)).map((alert) => alert.kind);
  const salesperson = () => ({ kind: 'staff', id: leads.company.salesId }) as const;
  const contact = () => leads.test.get(Transaction).manager.findOneByOrFail(Contact, { id: zhang });

  test('a scan opens a lead for the material\'s owner, and tells him once', async () => {
    const touchpointId = await leads.touch(zhang);
    const [lead, ...others] = await leads.leadsOf(zhang);
    expect(others).toEqual([]);
    expect(lead).toMatchObject({
      stage: 'new', openKey: zhang, ownerStaffId: leads.company.salesId, sourceTouchpointId: touchpointId, why: '扫描「桌面台历」（前台）',
      materialId: leads.company.material.id, campaignId: leads.company.campaign.id,
    });
    expect(await leads.entriesOf(lead)).toEqual(['opened 扫描「桌面台历」（前台）']);
    expect(await leads.alertsOf(lead)).toMatchObject([{ kind: 'lead-opened', recipientId: leads.company.salesId, title: '新线索：微信访客' }]);
    expect(await contact()).toMatchObject({ ownerId: leads.company.salesId });
  });

  test('a touchpoint that is announced again changes nothing', async () => {
    const touch = await leads.record(zhang);
    for (let time = 0; time < 3; time += 1) await leads.test.get(WhenTouchpointRecorded).handle(touch);
    const [lead, ...others] = await leads.leadsOf(zhang);
    expect([others.length, await leads.entriesOf(lead), await kindsOf(lead)]).toEqual([0, [expect.stringContaining('opened')], ['lead-opened']]);
  });

  test('two touchpoints that two processes hear of at once make one lead, and both are in its history', async () => {
    const touches = [await leads.record(zhang), await leads.record(zhang, 'phone-left')];
    const heard = () => Promise.allSettled(touches.map((touch) => leads.test.get(WhenTouchpointRecorded).handle(touch)));
    await heard();
    await heard();
    const [lead, ...others] = await leads.leadsOf(zhang);
    expect(others).toEqual([]);
    expect((await leads.entriesOf(lead)).map((entry) => entry.split(' ')[0]).sort()).toEqual(['opened', 'touched']);
    await leads.test.settle();
  });

  test('later scans enter its history; the owner hears of them when the material says so', async () => {
    const quiet = await leads.design(salesperson(), 'first');
    const loud = await leads.design(salesperson(), 'every');
    await leads.touch(zhang, 'material-scanned', quiet);
    await leads.touch(zhang, 'material-scanned', quiet, 2);
    const [lead] = await leads.leadsOf(zhang);
    expect(await kindsOf(lead)).toEqual(['lead-opened']);
    await leads.touch(zhang, 'material-scanned', loud, 1);
    expect(await kindsOf(lead)).toEqual(['lead-opened', 'lead-touched']);
    expect(await leads.entriesOf(lead)).toEqual(['opened 扫描「桌面台历」（前台）', 'touched 第 2 次扫描「桌面台历」（前台）', 'touched 扫描「桌面台历」（前台）']);
  });

  test.each(['phone-left', 'details-left'] as const)('%s on an open lead is told to its owner, also without a material', async (kind) => {
    await leads.touch(zhang);
    await leads.touch(zhang, kind, null);
    const [lead] = await leads.leadsOf(zhang);
    expect(await kindsOf(lead)).toEqual(['lead-opened', 'phone-left']);
  });

  test('a material that alerts never makes no lead of a scan, but of a phone number', async () => {
    const silent = await leads.design(salesperson(), 'never');
    await leads.touch(zhang, 'material-scanned', silent);
    expect(await leads.leadsOf(zhang)).toEqual([]);
    await leads.touch(zhang, 'phone-left', silent);
    const [lead] = await leads.leadsOf(zhang);
    expect([lead.why, await kindsOf(lead)]).toEqual(['授权手机号，来自「桌面台历」（前台）', ['lead-opened']]);
  });

  test('an answered form of a material makes a lead, whatever that alerts of; one on an open lead is told to its owner', async () => {
    const silent = await leads.design(salesperson(), 'never');
    await leads.touch(zhang, 'material-scanned', silent);
    await leads.touch(zhang, 'form-submitted', silent);
    const [lead] = await leads.leadsOf(zhang);
    expect([lead.why, await kindsOf(lead)]).toEqual(['填写表单，来自「桌面台历」（前台）', ['lead-opened']]);
    await leads.touch(zhang, 'form-submitted', null);
    expect([await leads.leadsOf(zhang), await kindsOf(lead)]).toMatchObject([[{ id: lead.id }], ['lead-opened', 'lead-touched']]);
  });

  test('a form that belongs to no material makes none: nobody would own it', async () => {
    await leads.touch(zhang, 'form-submitted', null);
    expect(await leads.leadsOf(zhang)).toEqual([]);
  });

  test.each(['content-viewed', 'service-followed', 'service-message'] as const)('%s makes no lead', async (kind) => {
    await leads.touch(zhang, kind);
    expect(await leads.leadsOf(zhang)).toEqual([]);
  });

  test('a distributor\'s material goes to its principal, and belongs to the distributor', async () => {
    const { id: distributorId } = await leads.test.get(KeepDistributor).execute(null, { name: '苏州经销商' });
    const principal = await hire(leads.test, 'distributor', { distributorId });
    await leads.touch(zhang, 'material-scanned', await leads.design({ kind: 'distributor', id: distributorId }));
    const [lead] = await leads.leadsOf(zhang);
    expect(lead).toMatchObject({ ownerStaffId: principal.id, ownerDistributorId: distributorId });
    expect(await leads.alertsOf(lead)).toMatchObject([{ recipientId: principal.id, distributorId }]);
  });

  test('when the owner has left, an admin takes it', async () => {
    const gone = await hire(leads.test, 'sales');
    const material = await leads.design({ kind: 'staff', id: gone.id });
    const { manager } = leads.test.get(Transaction);
    await manager.update(StaffMember, gone.id, { isActive: false });
    await leads.touch(zhang, 'material-scanned', material);
    const [lead] = await leads.leadsOf(zhang);
    const owner = await manager.findOneByOrFail(StaffMember, { id: lead.ownerStaffId! });
    expect(owner.role).toBe('admin');
    expect(await leads.alertsOf(lead)).toMatchObject([{ recipientId: owner.id }]);
  });

  describe('somebody who proved to be a person we knew', () => {
    const merge = async (younger: string) => {
      const { manager } = leads.test.get(Transaction);
      const [one, other] = await Promise.all([zhang, younger].map((id) => manager.findOneByOrFail(Contact, { id })));
      await leads.test.get(MergeContacts).execute(one, other, 'verified-phone');
    };

    test('adds to that person\'s lead what was recorded before it was proved', async () => {
      await leads.touch(zhang);
      const again = await leads.meet();
      await leads.record(again, 'phone-left');
      await merge(again);
      await leads.test.settle();
      const [lead] = await leads.leadsOf(zhang);
      expect([await leads.leadsOf(again), await kindsOf(lead)]).toEqual([[], ['lead-opened', 'phone-left']]);
    });

    test('goes on with the lead that he has already, and gets no second one', async () => {
      const again = await leads.meet();
      await leads.touch(again);
      await merge(again);
      await leads.touch(zhang, 'phone-left');
      const [lead] = await leads.leadsOf(again);
      expect([await leads.leadsOf(zhang), await kindsOf(lead)]).toEqual([[], ['lead-opened', 'phone-left']]);
    });
  });
});
