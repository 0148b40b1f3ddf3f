import type { CampaignView, LeadsPage, LeadView, OwnerRef } from '@chudian/shared';
import { Alert } from '../alerts/alert.entity.js';
import { design, hire } from '../app/testing/company.js';
import { RecordTouchpoint } from '../contacts/record-touchpoint.js';
import { EventsWorld, type Guest } from '../events/testing/events-world.js';
import { Transaction } from '../platform/database/transaction.js';
import { ENGINES } from '../platform/testing/databases.js';

describe.each(ENGINES)('leads of events on %s', (engine) => {
  let world: EventsWorld;
  let salesId: string;
  beforeAll(async () => {
    world = await EventsWorld.open(engine);
    salesId = (await hire(world.test, 'sales', { name: '林晓' })).id;
  });
  afterAll(() => world.close());

  const owner = (): OwnerRef => ({ kind: 'staff', id: salesId });
  const leadOf = async ({ id }: Guest) => (await world.admin.get<LeadsPage>(`/api/admin/leads?contactId=${id}`)).body.rows[0];
  const alertsFor = (recipientId: string) => world.test.get(Transaction).manager.find(Alert, { where: { recipientId }, order: { id: 'ASC' } });

  test('a sign-up is a lead of the event\'s owner, who is told at once', async () => {
    const event = await world.publish({ owner: owner() });
    const guest = await world.guest();
    await world.signedUp(guest, event);
    await world.settle();
    expect(await leadOf(guest)).toMatchObject({ why: `报名「${event.title}」`, owner: { id: salesId }, event: { id: event.id, name: event.title }, material: null });
    expect((await alertsFor(salesId)).at(-1)).toMatchObject({ kind: 'lead-opened', fields: { why: `报名「${event.title}」` } });
  });

  test('it belongs to whoever brought the person, and further encounters at the event enter its history', async () => {
    const event = await world.publish({ owner: owner() });
    const inviter = await hire(world.test, 'sales', { name: '周凯' });
    const guest = await world.guest();
    const meet = (kind: 'event-signed-up' | 'event-checked-in' | 'survey-answered') =>
      world.test.get(RecordTouchpoint).execute({ contactId: guest.id, kind, eventId: event.id, sharerKind: 'staff', sharerId: inviter.id });
    for (const kind of ['event-signed-up', 'event-checked-in', 'survey-answered'] as const) {
      await meet(kind);
      await world.settle();
    }
    const row = await leadOf(guest);
    expect(row.owner).toMatchObject({ id: inviter.id });
    const { entries } = (await world.admin.get<LeadView>(`/api/admin/leads/${row.id}`)).body;
    expect(entries.map(({ text }) => text)).toEqual([`报名「${event.title}」`, `到场「${event.title}」`, `填写问卷「${event.title}」`]);
    expect((await alertsFor(inviter.id)).map(({ fields }) => ('state' in fields ? fields.state : ''))).toEqual(['新线索', '已到现场', '填写问卷']);
  });

  test('a sign-up by a poster with WeChat\'s number is one tap, and one alert', async () => {
    const { id } = await hire(world.test, 'sales', { name: '沈南' });
    const event = await world.publish({ owner: { kind: 'staff', id } });
    const { body: campaign } = await world.admin.post<CampaignView>('/api/admin/campaigns', { name: '年会海报' });
    const poster = await design(world.admin, { campaignId: campaign.id, owner: { kind: 'staff', id }, landing: { kind: 'event', eventId: event.id }, alertOn: 'never' });
    const guest = await world.guest();
    for (const kind of ['phone-left', 'event-signed-up'] as const) {
      await world.test.get(RecordTouchpoint).execute({ contactId: guest.id, kind, eventId: event.id, materialId: poster.id });
      await world.settle();
    }
    expect(await alertsFor(id)).toHaveLength(1);
  });

  test('are listed by their event', async () => {
    const event = await world.publish({ owner: owner() });
    const guest = await world.guest();
    await world.signedUp(guest, event);
    await world.settle();
    expect((await world.admin.get<LeadsPage>(`/api/admin/leads?eventId=${event.id}`)).body.rows.map((row) => row.contact.id)).toEqual([guest.id]);
  });
});
