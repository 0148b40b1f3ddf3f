import type { DecideReply, MyRegistrationView, RegistrationView } from '@chudian/shared';
import { ENGINES } from '../../platform/testing/databases.js';
import { EventsWorld, must } from '../testing/events-world.js';

jest.setTimeout(60_000);

describe.each(ENGINES)('approval on %s', (engine) => {
  let world: EventsWorld;

  beforeAll(async () => {
    world = await EventsWorld.open(engine);
  }, 120_000);

  beforeEach(() => world.rewind());

  afterAll(() => world?.close());

  const decide = (eventId: string, how: 'approvals' | 'rejections', registrationIds: string[], reason?: string) =>
    world.admin.post<DecideReply>(`/api/admin/events/${eventId}/${how}`, { registrationIds, ...(reason && { reason }) });

  test('only the approved take seats, and a full event refuses those that no longer fit', async () => {
    const event = await world.publish({ needsApproval: true, capacity: 2 });
    const guests = await world.guests(4);
    const pending = [];
    for (const guest of guests) pending.push(await world.signedUp(guest, event));
    expect(pending.map((each) => each.state)).toEqual(['pending', 'pending', 'pending', 'pending']);
    expect(await world.seats(event.id)).toEqual({ taken: 0, waiting: 0, held: 0 });
    const reply = must(await decide(event.id, 'approvals', [...pending.slice(0, 3).map((each) => each.id), 'nobody']));
    expect(reply).toEqual({
      done: [pending[0].id, pending[1].id], waitlisted: [],
      refused: [{ registrationId: pending[2].id, code: 'EVENT_FULL', message: '名额已满。' }, { registrationId: 'nobody', code: 'REGISTRATION_NOT_FOUND', message: expect.any(String) }],
    });
    expect(must(await decide(event.id, 'rejections', [pending[3].id], '本次仅面向制造企业')).done).toEqual([pending[3].id]);
    expect(await world.mine(guests[3], pending[3].id)).toMatchObject({ state: 'rejected', reason: '本次仅面向制造企业', ticket: null });
    expect((await world.mine(guests[0], pending[0].id)).ticket).not.toBeNull();
    expect(await world.event(event.id)).toMatchObject({ taken: 2, pending: 1 });
  });

  test('a full event that has a waitlist lets the approved wait, in their order, for the next seat', async () => {
    const event = await world.publish({ needsApproval: true, hasWaitlist: true, capacity: 1 });
    const guests = await world.guests(4);
    const pending = [];
    for (const guest of guests) pending.push(await world.signedUp(guest, event));
    const ids = pending.map((each) => each.id);
    expect(must(await decide(event.id, 'approvals', [ids[1], ids[0], ids[2]]))).toEqual({ done: [ids[1]], waitlisted: [ids[0], ids[2]], refused: [] });
    expect(await world.mine(guests[0], ids[0])).toMatchObject({ state: 'waitlisted', queuePosition: 1 });
    expect(await world.mine(guests[2], ids[2])).toMatchObject({ state: 'waitlisted', queuePosition: 2 });
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 2, held: 1 });
    must(await guests[1].http.delete(`/api/me/registrations/${ids[1]}`));
    // The seat is free, and it is for those who wait: whoever is approved now does not come before them.
    expect(must(await decide(event.id, 'approvals', [ids[3]]))).toEqual({ done: [], waitlisted: [ids[3]], refused: [] });
    await world.settle();
    expect(await world.mine(guests[0], ids[0])).toMatchObject({ state: 'offered' });
    expect((await world.mine(guests[0], ids[0])).ticket).toBe(null);
    expect(must(await guests[0].http.post<MyRegistrationView>(`/api/me/registrations/${ids[0]}/acceptance`)).state).toBe('confirmed');
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 2, held: 1 });
  });

  test('twenty approvals at once of twenty people for the last seat give it to one', async () => {
    const event = await world.publish({ needsApproval: true, capacity: 1 });
    const guests = await world.guests(20);
    const pending = await Promise.all(guests.map((guest) => world.signedUp(guest, event)));
    const replies = await Promise.all(pending.map((each) => decide(event.id, 'approvals', [each.id])));
    expect(replies.flatMap((reply) => reply.body.done)).toHaveLength(1);
    expect(replies.flatMap((reply) => reply.body.refused.map((each) => each.code))).toEqual(Array<string>(19).fill('EVENT_FULL'));
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
  });

  test('approving and rejecting one person at once is one decision', async () => {
    const event = await world.publish({ needsApproval: true });
    const mine = await world.signedUp(await world.guest(), event);
    const replies = await Promise.all([decide(event.id, 'approvals', [mine.id]), decide(event.id, 'rejections', [mine.id], '名额有限')]);
    expect(replies.flatMap((reply) => reply.body.done)).toEqual([mine.id]);
    expect(replies.flatMap((reply) => reply.body.refused.map((each) => each.code))).toEqual(['REGISTRATION_NOT_IN_STATE']);
    const { entries } = must(await world.admin.get<RegistrationView>(`/api/admin/events/${event.id}/registrations/${mine.id}`));
    expect(entries).toHaveLength(2);
    expect(entries[1].by).toMatchObject({ id: world.adminId });
  });

  test('whom our people sign up is in at once, and can be cancelled with a reason that he reads', async () => {
    const event = await world.publish({ needsApproval: true, ticketTypes: [{ name: '标准票', priceFen: 9_900, quota: null }] });
    const added = must(await world.admin.post<RegistrationView>(`/api/admin/events/${event.id}/registrations`, { ticketTypeId: event.ticketTypes[0].id, name: '=王总', phone: '13800138000', company: '浦江机电' }));
    expect(added).toMatchObject({ state: 'confirmed', channel: 'staff', payableFen: 0, contact: { name: '=王总', phoneMasked: '138****8000' }, ticketNumber: expect.any(String) });
    const csv = await world.admin.get<string>(`/api/admin/events/${event.id}/registrations.csv`);
    expect(csv.body).toContain("'=王总,浦江机电,,138****8000,标准票,已报名,工作人员代报");
    const cancelled = must(await world.admin.post<RegistrationView>(`/api/admin/events/${event.id}/registrations/${added.id}/cancellation`, { reason: '场地缩减' }));
    expect(cancelled).toMatchObject({ state: 'cancelled', reason: '场地缩减', ticketNumber: null });
  });
});
