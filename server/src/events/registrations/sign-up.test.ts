import type { MyRegistrationView, PromoCodeView, RegistrationView, SignUpBody } from '@chudian/shared';
import { ENGINES } from '../../platform/testing/databases.js';
import { EventsWorld, must } from '../testing/events-world.js';

jest.setTimeout(60_000);

describe.each(ENGINES)('signing up on %s', (engine) => {
  let world: EventsWorld;

  beforeAll(async () => {
    world = await EventsWorld.open(engine);
  }, 120_000);

  afterAll(() => world?.close());

  test('who signs up for a free event is confirmed at once and holds a ticket', async () => {
    const event = await world.publish();
    const mine = await world.signedUp(await world.guest(), event, { company: '浦江机电' });
    expect(mine).toMatchObject({ state: 'confirmed', name: expect.any(String), company: '浦江机电', payableFen: 0, orderId: null, refund: 'none', canEdit: true, canCancel: true, canTransfer: false });
    expect(mine.ticket).toMatchObject({ isRevoked: false, checkedInAt: null });
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
  });

  test('two thousand who want a hundred seats at once get a hundred, in the order of their arrival', async () => {
    const event = await world.publish({ capacity: 100 });
    const guests = await world.guests(2_000);
    const replies = await Promise.all(guests.map((guest) => world.tap(guest, event)));
    expect(replies.map((reply) => reply.state ?? reply.code)).toEqual([...Array<string>(100).fill('confirmed'), ...Array<string>(1_900).fill('EVENT_FULL')]);
    expect(await world.seats(event.id)).toEqual({ taken: 100, waiting: 0, held: 100 });
    expect((await world.registrations(event.id)).map((each) => each.contactId)).toEqual(guests.slice(0, 100).map((guest) => guest.id));
  }, 120_000);

  test('twenty taps of one person at once are one registration', async () => {
    const event = await world.publish({ capacity: 100 });
    const guest = await world.guest();
    const replies = await Promise.all(Array.from({ length: 20 }, () => world.tap(guest, event)));
    expect(replies.map((reply) => reply.state ?? reply.code).sort()).toEqual([...Array<string>(19).fill('ALREADY_SIGNED_UP'), 'confirmed']);
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
    expect(await world.registrations(event.id)).toHaveLength(1);
  });

  test('a ticket type with a quota sells no more than that, beside another that has no limit', async () => {
    const event = await world.publish({ capacity: 50, ticketTypes: [{ name: '前排', priceFen: 0, quota: 7 }, { name: '普通', priceFen: 0, quota: null }] });
    const guests = await world.guests(80);
    const replies = await Promise.all(guests.map((guest, index) => world.tap(guest, event, { ticketTypeId: event.ticketTypes[index % 2].id })));
    const confirmed = replies.map((reply, index) => (reply.state === 'confirmed' ? index % 2 : null));
    expect([confirmed.filter((type) => type === 0).length, confirmed.filter((type) => type === 1).length]).toEqual([7, 40]);
    const { taken, ticketTypes } = await world.event(event.id);
    expect([taken, ...ticketTypes.map((type) => type.taken)]).toEqual([47, 7, 40]);
  });

  test('a promo code for three is used three times', async () => {
    const event = await world.publish();
    must(await world.admin.post(`/api/admin/events/${event.id}/promo-codes`, { code: 'Friends26', kind: 'percent', off: 50, maxUses: 3, ticketTypeIds: null }));
    const guests = await world.guests(10);
    const replies = await Promise.all(guests.map((guest) => world.tap(guest, event, { promoCode: 'friends26' })));
    expect(replies.map((reply) => reply.state ?? reply.code)).toEqual([...Array<string>(3).fill('confirmed'), ...Array<string>(7).fill('PROMO_CODE_USED_UP')]);
    await guests[0].http.delete(`/api/me/registrations/${replies[0].id}`);
    expect((await world.tap(guests[9], event, { promoCode: 'FRIENDS26' })).state).toBe('confirmed');
    const [code] = must(await world.admin.get<PromoCodeView[]>(`/api/admin/events/${event.id}/promo-codes`));
    expect(code).toMatchObject({ code: 'FRIENDS26', uses: 3, maxUses: 3 });
  });

  test('what an event does not offer is refused with its reason', async () => {
    const event = await world.publish({ ticketTypes: [
      { name: '早鸟', priceFen: 0, quota: null, closesAt: '2026-11-01T00:00:00Z' }, { name: '晚鸟', priceFen: 0, quota: null, opensAt: '2026-11-20T00:00:00Z' },
      { name: '嘉宾', priceFen: 0, quota: null, isHidden: true },
    ] });
    const [early, late, hidden] = event.ticketTypes;
    must(await world.admin.post(`/api/admin/events/${event.id}/promo-codes`, { code: 'VIP', kind: 'percent', off: 100, maxUses: null, ticketTypeIds: [hidden.id] }));
    const guest = await world.guest();
    const said = async (facts: Partial<SignUpBody>) => (await world.signUp(guest, event, facts)).body.code;
    expect(await said({ ticketTypeId: early.id })).toBe('TICKET_NOT_ON_SALE');
    expect(await said({ ticketTypeId: late.id })).toBe('TICKET_NOT_ON_SALE');
    expect(await said({ ticketTypeId: hidden.id })).toBe('TICKET_TYPE_NOT_FOUND');
    expect(await said({ ticketTypeId: 'nothing' })).toBe('TICKET_TYPE_NOT_FOUND');
    expect(await said({ ticketTypeId: hidden.id, promoCode: 'WRONG' })).toBe('PROMO_CODE_INVALID');
    expect((await world.signUp(guest, event, { ticketTypeId: hidden.id, promoCode: 'vip' })).body.state).toBe('confirmed');
    const draft = await world.draft();
    expect((await world.signUp(guest, draft)).body.code).toBe('EVENT_NOT_FOUND');
    must(await world.admin.post(`/api/admin/events/${event.id}/closure`));
    expect((await world.signUp(await world.guest(), event, { ticketTypeId: hidden.id, promoCode: 'vip' })).body.code).toBe('EVENT_IS_CLOSED');
  });

  test('who cancels and comes back has the same registration, and a new ticket', async () => {
    const event = await world.publish({ capacity: 1 });
    const [first, second] = await world.guests(2);
    const mine = await world.signedUp(first, event);
    expect((await world.signUp(second, event)).body.code).toBe('EVENT_FULL');
    const cancelled = await Promise.all([1, 2, 3].map(() => first.http.delete<MyRegistrationView>(`/api/me/registrations/${mine.id}`)));
    expect(cancelled.map((reply) => reply.body.state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(await world.seats(event.id)).toEqual({ taken: 0, waiting: 0, held: 0 });
    const again = await world.signedUp(first, event);
    expect(again.id).toBe(mine.id);
    expect(again.ticket?.number).not.toBe(mine.ticket?.number);
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
    const { entries } = must(await world.admin.get<RegistrationView>(`/api/admin/events/${event.id}/registrations/${mine.id}`));
    expect(entries.map((entry) => entry.text)).toEqual(['报名成功', '本人取消', '报名成功']);
  });
});
