import type { EventView, MyRegistrationView, RegistrationView } from '@chudian/shared';
import { Alert } from '../../alerts/alert.entity.js';
import { Contact } from '../../contacts/contact.entity.js';
import { MergeContacts } from '../../contacts/merge-contacts.js';
import { OrderClosed, OrderPaid } from '../../payments/order.domain-events.js';
import { Order } from '../../payments/order.entity.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { Announcer } from '../../platform/domain-events/announcer.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { EventsWorld, must, type Guest } from '../testing/events-world.js';
import { Registration } from './registration.entity.js';
import { UniteRegistrations } from './unite-registrations.js';

jest.setTimeout(120_000);

const PRICED = { ticketTypes: [{ name: '标准票', priceFen: 9_900, quota: null }] };

describe.each(ENGINES)('two who signed up and prove to be one person on %s', (engine) => {
  let world: EventsWorld;

  beforeAll(async () => {
    world = await EventsWorld.open(engine);
  }, 120_000);

  beforeEach(() => world.rewind());

  afterAll(() => world?.close());

  const manager = () => world.test.get(Transaction).manager;

  async function merge(one: Guest, other: Guest): Promise<void> {
    const [elder, younger] = await Promise.all([one, other].map(({ id }) => manager().findOneByOrFail(Contact, { id })));
    await world.test.get(MergeContacts).execute(elder, younger, 'verified-phone');
  }

  async function pay({ orderId, id }: MyRegistrationView, guest: Guest, late = false): Promise<void> {
    const order = await manager().findOneByOrFail(Order, { id: orderId! });
    const transactionId = newId();
    order.receive({ transactionId, amountFen: order.amountFen, paidAt: world.test.clock.now() }, false);
    await manager().save(order);
    const paid = new OrderPaid(order.id, { kind: 'registration', id }, guest.id, order.amountFen, world.test.clock.now().toISOString(), transactionId, late);
    await world.test.get(Transaction).run(() => world.test.get(Announcer).announce(paid));
    await world.settle();
  }

  /** Both sign up, the first a moment before the second. */
  async function both(event: EventView): Promise<{ guests: Guest[]; mine: MyRegistrationView[] }> {
    const guests = await world.guests(2);
    const mine: MyRegistrationView[] = [];
    for (const guest of guests) {
      mine.push(await world.signedUp(guest, event));
      world.passHours(0.01);
    }
    return { guests, mine };
  }

  const statesOf = async (eventId: string) => (await world.registrations(eventId)).map(({ state }) => state).sort();
  const historyOf = async (event: EventView, { id }: { id: string }) => must(await world.admin.get<RegistrationView>(`/api/admin/events/${event.id}/registrations/${id}`)).entries.map(({ text }) => text);

  test('keep one seat and one ticket: the later is told, and its seat goes to whoever waits', async () => {
    const event = await world.publish({ capacity: 2, hasWaitlist: true });
    const { guests: [elder, younger], mine: [first, second] } = await both(event);
    const waiting = await world.guest();
    const queued = await world.signedUp(waiting, event, { joinsWaitlist: true });
    await merge(elder, younger);
    await world.settle();
    expect(await world.mine(elder, first.id)).toMatchObject({ state: 'confirmed', ticket: { number: first.ticket!.number, isRevoked: false } });
    expect(await world.mine(younger, second.id)).toMatchObject({ state: 'cancelled', reason: '您的两份报名已合并，请使用另一份报名的电子票', ticket: { isRevoked: true } });
    expect((await world.mine(waiting, queued.id)).state).toBe('offered');
    expect(await world.seats(event.id)).toEqual({ taken: 2, waiting: 0, held: 2 });
    expect((await historyOf(event, first)).at(-1)).toMatch(/^联系人合并：与「.+」2026-11-02 .+已报名）是同一个人，保留这一份$/);
    expect((await historyOf(event, second)).at(-1)).toMatch(/^联系人合并：与「.+是同一个人，保留那一份，取消这一份$/);
    expect((await world.signUp(younger, event)).body.code).toBe('ALREADY_SIGNED_UP');
    const notices = await manager().findBy(Alert, { kind: 'event-result', recipientId: younger.id });
    expect(notices.map(({ title }) => title)).toEqual(['已取消：设备数字化闭门会']);
  });

  test('whose merge is undone finds in the history what became of his, and signs up again', async () => {
    const event = await world.publish({ capacity: 2 });
    const { guests: [elder, younger], mine: [first, second] } = await both(event);
    await merge(elder, younger);
    await world.settle();
    await manager().update(Contact, younger.id, { mergedIntoId: null, mergeEvidence: null, mergedAt: null });
    expect((await world.mine(younger, second.id)).state).toBe('cancelled');
    expect(await world.signedUp(younger, event)).toMatchObject({ id: second.id, state: 'confirmed', ticket: { isRevoked: false } });
    expect(await historyOf(event, second)).toEqual(['报名成功', expect.stringContaining('联系人合并'), '报名成功']);
    expect((await world.mine(elder, first.id)).state).toBe('confirmed');
    expect(await world.seats(event.id)).toEqual({ taken: 2, waiting: 0, held: 2 });
  });

  test('who has paid keeps what he paid for, although the other was earlier', async () => {
    const event = await world.publish({ ticketTypes: [{ name: '普通票', priceFen: 0, quota: null }, { name: '标准票', priceFen: 9_900, quota: null }] });
    const [elder, younger] = await world.guests(2);
    const free = await world.signedUp(elder, event);
    const priced = await world.signedUp(younger, event, { ticketTypeId: event.ticketTypes[1].id });
    await pay(priced, younger);
    await merge(elder, younger);
    await world.settle();
    expect([(await world.mine(elder, free.id)).state, (await world.mine(elder, priced.id)).state]).toEqual(['cancelled', 'confirmed']);
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
  });

  test('an order that was not paid is closed, and holds its seat until nobody can pay it; money that was quicker goes back', async () => {
    const event = await world.publish(PRICED);
    const { guests: [elder, younger], mine: [first, second] } = await both(event);
    await manager().update(Order, second.orderId!, { preparedAt: world.test.clock.now(), lastPreparedAt: world.test.clock.now() });
    await merge(elder, younger);
    await world.settle();
    expect([(await world.mine(elder, first.id)).state, (await world.mine(elder, second.id)).state]).toEqual(['unpaid', 'cancelled']);
    expect(await manager().findOneByOrFail(Order, { id: second.orderId! })).toMatchObject({ state: 'closing' });
    expect(await world.seats(event.id)).toEqual({ taken: 2, waiting: 0, held: 2 });
    await pay(second, younger);
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
    expect((await manager().findOneByOrFail(Order, { id: second.orderId! })).claimedFen).toBe(9_900);
    await pay(first, elder);
    expect((await world.mine(elder, first.id)).state).toBe('confirmed');
  });

  test('where both were paid a person decides: both stay, the organiser is told once, and cancels with the refund', async () => {
    const event = await world.publish(PRICED);
    const { guests: [elder, younger], mine } = await both(event);
    await pay(mine[0], elder);
    await pay(mine[1], younger);
    await merge(elder, younger);
    await world.settle();
    await world.test.get(UniteRegistrations).execute(elder.id);
    expect(await statesOf(event.id)).toEqual(['confirmed', 'confirmed']);
    expect((await manager().findOneByOrFail(Order, { id: mine[1].orderId! })).claimedFen).toBe(0);
    const alerts = (await manager().findBy(Alert, { kind: 'money-trouble' })).filter(({ consolePage }) => consolePage === `/events/${event.id}`);
    expect(alerts).toMatchObject([{ recipientId: world.adminId, title: expect.stringContaining('同一个人有两份报名') }]);
    expect((await historyOf(event, mine[1])).at(-1)).toContain('由主办方决定');
    must(await world.admin.post(`/api/admin/events/${event.id}/registrations/${mine[1].id}/cancellation`, { reason: '重复购票' }));
    expect((await manager().findOneByOrFail(Order, { id: mine[1].orderId! })).claimedFen).toBe(9_900);
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
  });

  test('who has come as both keeps both; who has come as one keeps that one', async () => {
    const event = await world.publish();
    const [came, mixed] = [await both(event), await both(event)];
    const at = world.test.clock.now();
    for (const { id } of [...came.mine, mixed.mine[1]]) await manager().update(Registration, id, { checkedInAt: at });
    for (const { guests: [elder, younger] } of [came, mixed]) await merge(elder, younger);
    await world.settle();
    const stateOf = async ({ id }: MyRegistrationView) => (await manager().findOneByOrFail(Registration, { id })).state;
    expect(await Promise.all([...came.mine, ...mixed.mine].map(stateOf))).toEqual(['confirmed', 'confirmed', 'cancelled', 'confirmed']);
    expect((await historyOf(event, came.mine[1])).at(-1)).toContain('统计为一个人');
    expect(await world.seats(event.id)).toEqual({ taken: 3, waiting: 0, held: 3 });
  });

  test('an event that is over stays as it was', async () => {
    const event = await world.publish();
    const { guests: [elder, younger] } = await both(event);
    world.test.clock.moveTo(new Date(event.endsAt));
    await merge(elder, younger);
    await world.settle();
    expect(await statesOf(event.id)).toEqual(['confirmed', 'confirmed']);
  });

  test('money that came late for the one that had expired does not bring a second seat', async () => {
    const event = await world.publish(PRICED);
    const { guests: [elder, younger], mine: [first, second] } = await both(event);
    const order = await manager().findOneByOrFail(Order, { id: second.orderId! });
    if (order.close('unpaid', world.test.clock.now())) await manager().save(order);
    await world.test.get(Transaction).run(() => world.test.get(Announcer).announce(new OrderClosed(order.id, { kind: 'registration', id: second.id }, 'unpaid')));
    await world.settle();
    await merge(elder, younger);
    await world.settle();
    await pay(second, younger, true);
    expect(await world.mine(elder, second.id)).toMatchObject({ state: 'expired', reason: '您已有另一份报名，款项将原路退回' });
    expect((await world.mine(elder, first.id)).state).toBe('unpaid');
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
  });

  test('however many merges, cancellations and sign-ups meet, one seat is left of each person and each is freed once', async () => {
    const event = await world.publish({ capacity: 100 });
    for (let round = 0; round < 12; round += 1) {
      const guests = await world.guests(3);
      const [, second] = await Promise.all(guests.map((guest) => world.signedUp(guest, event)));
      const acts: (() => Promise<unknown>)[] = [
        () => merge(guests[0], guests[1]), () => merge(guests[1], guests[2]), () => world.signUp(guests[2], event), () => guests[1].http.delete(`/api/me/registrations/${second.id}`),
        () => world.test.get(UniteRegistrations).execute(guests[0].id), () => world.test.get(UniteRegistrations).execute(guests[0].id),
      ];
      await Promise.all(acts.map((act) => act()));
      await world.settle();
      const live = (await world.registrations(event.id)).filter((each) => !each.hasEnded);
      expect(live.filter((each) => guests.some(({ id }) => id === each.contactId)).length).toBeLessThanOrEqual(1);
      expect(await world.seats(event.id)).toEqual({ taken: live.length, waiting: 0, held: live.length });
    }
    expect((await world.seats(event.id)).taken).toBeGreaterThan(0);
  });
});
