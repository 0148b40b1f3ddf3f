import type { ErrorReply, EventForVisitor, EventsPage, EventView, MyRegistrationView, RegistrationsPage, TransferForVisitor, TransferView } from '@chudian/shared';
import { Contact } from '../contacts/contact.entity.js';
import { MergeContacts } from '../contacts/merge-contacts.js';
import { Transaction } from '../platform/database/transaction.js';
import { PhoneVault } from '../platform/security/phone-vault.js';
import { ENGINES } from '../platform/testing/databases.js';
import { Registration } from './registrations/registration.entity.js';
import { EventsWorld, must, type Guest } from './testing/events-world.js';

jest.setTimeout(60_000);

describe.each(ENGINES)('events over HTTP on %s', (engine) => {
  let world: EventsWorld;

  beforeAll(async () => {
    world = await EventsWorld.open(engine);
  }, 120_000);

  afterAll(() => world?.close());

  const save = (event: EventView, facts = {}) => world.admin.put<EventView & ErrorReply>(`/api/admin/events/${event.id}`, {
    ...world.bodyOf({ ticketTypes: event.ticketTypes.map(({ id, name, priceFen, quota }) => ({ id, name, priceFen, quota })) }), version: event.version, ...facts,
  });

  test('a draft is nobody’s business until it is published, and what stands in the way is told by field', async () => {
    const draft = await world.draft({ ticketTypes: [], place: { kind: 'online', url: '' } });
    expect((await world.test.http.get<ErrorReply>(`/api/events/${draft.id}`)).body.code).toBe('EVENT_NOT_FOUND');
    const refused = await world.admin.post<ErrorReply>(`/api/admin/events/${draft.id}/publication`);
    expect(refused).toMatchObject({ status: 422, body: { code: 'EVENT_NOT_READY', fields: { ticketTypes: '至少要有一个票种', 'place.url': '请填写线上会议的链接' } } });
    expect((await world.event(draft.id)).state).toBe('draft');
  });

  test('times are instants in a zone that exists, and the end comes after the beginning', async () => {
    const wrong = await world.admin.post<ErrorReply>('/api/admin/events', world.bodyOf({ timeZone: 'Asia/Nowhere', endsAt: '2026-12-03T05:00:00Z' }));
    expect(wrong.body).toMatchObject({ code: 'INVALID_INPUT', fields: { timeZone: '没有这个时区，请从列表中选择', endsAt: '结束时间要晚于开始时间' } });
    const without = await world.admin.post<ErrorReply>('/api/admin/events', world.bodyOf({ startsAt: '2026-12-03T14:00:00' }));
    expect(without.body).toMatchObject({ code: 'INVALID_INPUT', fields: { startsAt: '时间不正确' } });
    const berlin = await world.draft({ timeZone: 'Europe/Berlin', startsAt: '2026-10-25T02:30:00+02:00', endsAt: '2026-10-25T02:30:00+01:00' });
    expect([berlin.startsAt, berlin.endsAt]).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']);
  });

  test('two who edit at once do not overwrite each other', async () => {
    const event = await world.draft();
    expect((await save(event, { title: '甲改的名' })).body).toMatchObject({ title: '甲改的名', version: event.version + 1 });
    expect((await save(event, { title: '乙改的名' })).body.code).toBe('EVENT_CHANGED');
  });

  test('there are never fewer seats than are taken, and a type that somebody has stays', async () => {
    const event = await world.publish({ capacity: 5, ticketTypes: [{ name: '普通票', priceFen: 0, quota: 5 }, { name: '备用', priceFen: 0, quota: null }] });
    for (const guest of await world.guests(3)) await world.signedUp(guest, event);
    expect((await save(event, { capacity: 2 })).body.code).toBe('SIZE_BELOW_TAKEN');
    expect((await save(event, { ticketTypes: [{ ...event.ticketTypes[1] }] })).body.code).toBe('TICKET_TYPE_IN_USE');
    const less = must(await save(event, { capacity: 3, ticketTypes: [{ id: event.ticketTypes[0].id, name: '普通票', priceFen: 0, quota: 3 }] }));
    expect(less).toMatchObject({ capacity: 3, taken: 3, ticketTypes: [{ id: event.ticketTypes[0].id, quota: 3, taken: 3 }] });
  });

  test('an event that has begun, or is over, is still put right; but nothing is moved into the past', async () => {
    const times = { startsAt: '2026-11-02T03:00:00Z', endsAt: '2026-11-02T05:00:00Z' };
    const event = await world.publish(times);
    world.passHours(2);
    const moved = must(await save(event, { ...times, place: { kind: 'venue', name: '二楼多功能厅', address: '滨江大道 2727 号' } }));
    expect(moved).toMatchObject({ state: 'published', place: { name: '二楼多功能厅' } });
    expect((await save(moved, { ...times, startsAt: '2026-11-02T03:30:00Z' })).body).toMatchObject({ code: 'EVENT_NOT_READY', fields: { startsAt: '报名截止时间已经过去' } });
    world.passHours(2);
    const later = must(await save(moved, { ...times, summary: '资料见下方' }));
    expect(later.summary).toBe('资料见下方');
    expect((await save(later, { ...times, endsAt: '2026-11-02T05:30:00Z' })).body).toMatchObject({ code: 'EVENT_NOT_READY', fields: { endsAt: '活动时间已经过去' } });
    await world.rewind();
  });

  test('the way into an online event is for those who have a place in it: nobody else reads it anywhere', async () => {
    const url = 'https://meeting.example.com/k7-secret';
    const event = await world.publish({ capacity: 1, hasWaitlist: true, isTransferable: true, place: { kind: 'online', url } });
    const [first, second] = await world.guests(2);
    const mine = await world.signedUp(first, event);
    expect(mine.event.place).toEqual({ kind: 'online', url });
    expect((await world.signedUp(second, event, { joinsWaitlist: true })).event.place).toEqual({ kind: 'online', url: '' });
    const { code } = must(await first.http.post<TransferView>(`/api/me/registrations/${mine.id}/transfers`));
    const open = [`/api/events/${event.id}`, '/api/events?limit=100', `/api/events/${event.id}/calendar.ics`, `/api/transfers/${code}`];
    const replies = await Promise.all(open.map((path) => world.test.http.get<unknown>(path)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(replies.filter(({ body }) => JSON.stringify(body).includes('k7-secret'))).toEqual([]);
    expect(must(await second.http.get<EventForVisitor>(`/api/events/${event.id}`)).place).toEqual({ kind: 'online', url: '' });
  });

  test('what is read of an event holds no scripts, and a visitor sees what he can have', async () => {
    const event = await world.publish({ capacity: 4, body: '<p onclick="x()">好<script>alert(1)</script></p>', ticketTypes: [
      { name: '普通票', priceFen: 9_900, quota: 3 }, { name: '嘉宾', priceFen: 0, quota: null, isHidden: true },
    ] });
    must(await world.admin.post(`/api/admin/events/${event.id}/promo-codes`, { code: 'HALF', kind: 'percent', off: 33, maxUses: 5, ticketTypeIds: null }));
    const anybody = must(await world.test.http.get<EventForVisitor>(`/api/events/${event.id}?promo=half`));
    expect(anybody).toMatchObject({ body: '<p>好</p>', closedBecause: null, mine: null, known: null, promo: { code: 'HALF', isValid: true } });
    expect(anybody.ticketTypes).toMatchObject([{ name: '普通票', priceFen: 9_900, payableFen: 6_633, sale: 'open', left: 3 }]);
    const guest = await world.guest();
    const mine = await world.signedUp(guest, event);
    const known = must(await guest.http.get<EventForVisitor>(`/api/events/${event.id}?promo=nothing`));
    expect(known).toMatchObject({ mine: { registrationId: mine.id, state: 'unpaid' }, known: { name: guest.name, phoneMasked: expect.stringContaining('****') }, promo: { isValid: false } });
    const calendar = await world.test.http.get<string>(`/api/events/${event.id}/calendar.ics`);
    expect(calendar.headers['content-type']).toContain('text/calendar');
    expect(calendar.body).toContain('DTSTART;TZID=Asia/Shanghai:20261203T140000');
  });

  test('a duplicate is a draft with the same texts and tickets, and nobody in it', async () => {
    const event = await world.publish({ capacity: 9, ticketTypes: [{ name: '普通票', priceFen: 0, quota: 7 }] });
    await world.signedUp(await world.guest(), event);
    const copy = must(await world.admin.post<EventView>(`/api/admin/events/${event.id}/duplicates`));
    expect(copy).toMatchObject({ state: 'draft', title: `${event.title}（副本）`, capacity: 9, taken: 0, ticketTypes: [{ name: '普通票', quota: 7, taken: 0 }] });
    expect(copy.ticketTypes[0].id).not.toBe(event.ticketTypes[0].id);
  });

  test('lists are read page by page, soonest first for what is to come', async () => {
    const page = must(await world.admin.get<EventsPage>('/api/admin/events?when=upcoming&limit=2'));
    const next = must(await world.admin.get<EventsPage>(`/api/admin/events?when=upcoming&limit=2&after=${page.next}`));
    const seen = [...page.rows, ...next.rows];
    expect(new Set(seen.map((row) => row.id)).size).toBe(4);
    expect(seen.map((row) => row.startsAt)).toEqual(seen.map((row) => row.startsAt).sort());
  });

  test('a registration is handed on once, with its seat, and the former ticket is void', async () => {
    const event = await world.publish({ isTransferable: true, capacity: 1 });
    const [giver, taker, third] = await world.guests(3);
    const mine = await world.signedUp(giver, event);
    expect(mine.canTransfer).toBe(true);
    const { code } = must(await giver.http.post<TransferView>(`/api/me/registrations/${mine.id}/transfers`));
    expect(must(await world.test.http.get<TransferForVisitor>(`/api/transfers/${code}`))).toMatchObject({ fromName: giver.name, isOpen: true, ticketTypeName: '普通票' });
    expect((await giver.http.post<ErrorReply>(`/api/transfers/${code}/claims`, { name: giver.name })).body.code).toBe('OWN_TRANSFER');
    const claims = await Promise.all([taker, third].map((guest) => guest.http.post<MyRegistrationView & ErrorReply>(`/api/transfers/${code}/claims`, { name: guest.name })));
    expect(claims.map((claim) => claim.body.code ?? claim.body.state).sort()).toEqual(['TRANSFER_NOT_FOUND', 'confirmed']);
    expect(await world.mine(giver, mine.id)).toMatchObject({ state: 'transferred', ticket: { isRevoked: true } });
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
    expect(must(await world.test.http.get<TransferForVisitor>(`/api/transfers/${code}`)).isOpen).toBe(false);
    const { rows } = must(await world.admin.get<RegistrationsPage>(`/api/admin/events/${event.id}/registrations?state=confirmed`));
    expect(rows).toMatchObject([{ channel: 'transfer', inviter: { id: giver.id, name: giver.name } }]);
  });

  test('who tries promo codes out gets no answer any more, not even for a right one, on the page and at sign-up; a code that works is never counted', async () => {
    const event = await world.publish();
    must(await world.admin.post(`/api/admin/events/${event.id}/promo-codes`, { code: 'REAL', kind: 'percent', off: 10, maxUses: null, ticketTypeIds: null }));
    const guest = await world.guest();
    const ask = async (code: string) => (await guest.http.get(`/api/events/${event.id}?promo=${code}`)).status;
    const signUp = async (promoCode: string) => (await world.signUp(guest, event, { promoCode })).status;
    for (let guess = 0; guess < 15; guess += 1) expect([await ask(`A${guess}`), await ask('real'), await signUp(`B${guess}`)]).toEqual([200, 200, 422]);
    expect([await ask('C'), await signUp('D'), await ask('real'), await signUp('real')]).toEqual([429, 429, 429, 429]);
    const other = await world.guest();
    expect([(await other.http.get(`/api/events/${event.id}?promo=real`)).status, (await world.signUp(other, event, { promoCode: 'real' })).status]).toEqual([200, 201]);
    world.passHours(1);
    expect(await signUp('real')).toBe(201);
    await world.rewind();
  });

  test('a promo code takes off no more than all', async () => {
    const event = await world.draft();
    const refused = await world.admin.post<ErrorReply>(`/api/admin/events/${event.id}/promo-codes`, { code: 'MORE', kind: 'percent', off: 101, maxUses: null, ticketTypeIds: null });
    expect(refused).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT', fields: { off: '折扣最多 100%' } } });
  });

  test('whoever signed up before he proved to be somebody known is found by the number that stands beside his name', async () => {
    const event = await world.publish();
    const [elder, younger] = await world.guests(2);
    const mine = await world.signedUp(younger, event);
    const { manager } = world.test.get(Transaction);
    const [one, other] = await Promise.all([elder, younger].map(({ id }) => manager.findOneByOrFail(Contact, { id })));
    await world.test.get(MergeContacts).execute(one, other, 'verified-phone');
    const [row] = must(await world.admin.get<RegistrationsPage>(`/api/admin/events/${event.id}/registrations`)).rows;
    const survivor = await manager.findOneByOrFail(Contact, { id: row.contact.id });
    const search = async (phone: string) => must(await world.admin.get<RegistrationsPage>(`/api/admin/events/${event.id}/registrations?q=${phone}`)).rows.map(({ id }) => id);
    expect(survivor.phoneMasked).toBe(row.contact.phoneMasked);
    expect(await search(world.test.get(PhoneVault).open(survivor.phoneSealed!).replace('+86', ''))).toEqual([mine.id]);
    expect(await search('13800009999')).toEqual([]);
  });

  test('an attendee cancels by himself until the event’s last moment for it, but not once he is inside', async () => {
    const event = await world.publish({ startsAt: '2026-11-02T03:00:00Z', endsAt: '2026-11-02T09:30:00Z', cancelUntil: '2026-11-02T05:00:00Z' });
    const [inside, outside, late] = await world.guests(3);
    const [his, hers, theirs] = [await world.signedUp(inside, event), await world.signedUp(outside, event), await world.signedUp(late, event)];
    world.passHours(2);
    await world.test.get(Transaction).manager.update(Registration, his.id, { checkedInAt: world.test.clock.now() });
    const cancel = (guest: Guest, id: string) => guest.http.delete<MyRegistrationView & ErrorReply>(`/api/me/registrations/${id}`);
    expect((await world.mine(inside, his.id)).canCancel).toBe(false);
    expect((await cancel(inside, his.id)).body.code).toBe('CANCEL_TOO_LATE');
    expect((await cancel(outside, hers.id)).body.state).toBe('cancelled');
    world.passHours(1);
    expect((await world.mine(late, theirs.id)).canCancel).toBe(false);
    expect((await cancel(late, theirs.id)).body.code).toBe('CANCEL_TOO_LATE');
    expect(await world.seats(event.id)).toEqual({ taken: 2, waiting: 0, held: 2 });
    await world.rewind();
  });

  test('an attendee mends his details, and nobody else can', async () => {
    const event = await world.publish();
    const [guest, other] = await world.guests(2);
    const mine = await world.signedUp(guest, event);
    expect((await other.http.get<ErrorReply>(`/api/me/registrations/${mine.id}`)).body.code).toBe('REGISTRATION_NOT_FOUND');
    expect((await other.http.put<ErrorReply>(`/api/me/registrations/${mine.id}`, { name: '坏人' })).body.code).toBe('REGISTRATION_NOT_FOUND');
    expect((await other.http.delete<ErrorReply>(`/api/me/registrations/${mine.id}`)).body.code).toBe('REGISTRATION_NOT_FOUND');
    const edited = must(await guest.http.put<MyRegistrationView>(`/api/me/registrations/${mine.id}`, { name: '王小明', company: '浦江机电', phone: '139 1234 5678' }));
    expect(edited).toMatchObject({ name: '王小明', company: '浦江机电', phoneMasked: '139****5678' });
  });
});
