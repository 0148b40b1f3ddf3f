import type { EventDashboard, EventView, MyRegistrationView, TransferView } from '@chudian/shared';
import { OrderClosed, OrderPaid, RefundSettled } from '../../payments/order.domain-events.js';
import { Order } from '../../payments/order.entity.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { Announcer } from '../../platform/domain-events/announcer.js';
import { TicketType } from '../ticket-type.entity.js';
import { EventsWorld, must, type Guest } from '../testing/events-world.js';

const PRICED = { capacity: 1, ticketTypes: [{ name: '标准票', priceFen: 9_900, quota: null }] };

jest.setTimeout(60_000);

describe.each(ENGINES)('paying for a seat on %s', (engine) => {
  let world: EventsWorld;

  beforeAll(async () => {
    world = await EventsWorld.open(engine);
  }, 120_000);

  beforeEach(() => world.rewind());

  afterAll(() => world?.close());

  async function unpaid(facts = {}): Promise<{ event: EventView; guest: Guest; mine: MyRegistrationView }> {
    const event = await world.publish({ ...PRICED, ...facts });
    const guest = await world.guest();
    return { event, guest, mine: await world.signedUp(guest, event) };
  }

  const manager = () => world.test.get(Transaction).manager;
  const announce = (event: OrderPaid | OrderClosed | RefundSettled) => world.test.get(Transaction).run(() => world.test.get(Announcer).announce(event));

  /** As WeChat tells it: the order is paid, and whoever sold something hears of it. */
  async function pay({ orderId, id }: MyRegistrationView, guest: Guest, late = false): Promise<void> {
    const order = await manager().findOneByOrFail(Order, { id: orderId! });
    const transactionId = newId();
    order.receive({ transactionId, amountFen: order.amountFen, paidAt: world.test.clock.now() }, false);
    await manager().save(order);
    await announce(new OrderPaid(order.id, { kind: 'registration', id }, guest.id, order.amountFen, world.test.clock.now().toISOString(), transactionId, late));
  }

  async function close({ orderId, id }: MyRegistrationView): Promise<void> {
    const order = await manager().findOneByOrFail(Order, { id: orderId! });
    if (order.close('unpaid', world.test.clock.now())) await manager().save(order);
    await announce(new OrderClosed(order.id, { kind: 'registration', id }, 'unpaid'));
  }

  test('the seat is held while it may be paid, and the payment confirms it', async () => {
    const { event, guest, mine } = await unpaid();
    expect(mine).toMatchObject({ state: 'unpaid', payableFen: 9_900, orderId: expect.any(String), payBy: '2026-11-02T02:30:00.000Z', ticket: null });
    expect((await world.signUp(await world.guest(), event)).body.code).toBe('EVENT_FULL');
    await pay(mine, guest);
    await world.settle();
    expect(await world.mine(guest, mine.id)).toMatchObject({ state: 'confirmed', orderId: null, payBy: null, ticket: { isRevoked: false } });
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
  });

  test("the event's figures tell the money that came, also when its prices are taken back", async () => {
    const { event, guest, mine } = await unpaid();
    const figures = async () => must(await world.admin.get<EventDashboard>(`/api/admin/events/${event.id}/dashboard`));
    expect(await figures()).toMatchObject({ revenueFen: 0, refundedFen: 0 });
    await pay(mine, guest);
    await world.settle();
    expect((await figures()).revenueFen).toBe(9_900);
    await manager().update(TicketType, event.ticketTypes[0].id, { priceFen: 0 });
    expect((await figures()).revenueFen).toBe(9_900);
  });

  test('time alone frees nothing; the closed order frees the seat, once however often it is told', async () => {
    const { event, guest, mine } = await unpaid();
    world.test.clock.moveTo(new Date('2026-11-02T02:31:00Z'));
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
    await close(mine);
    await close(mine);
    await world.settle();
    expect(await world.mine(guest, mine.id)).toMatchObject({ state: 'expired', reason: '未在时限内支付，名额已释放' });
    expect(await world.seats(event.id)).toEqual({ taken: 0, waiting: 0, held: 0 });
    expect((await world.signedUp(await world.guest(), event)).state).toBe('unpaid');
  });

  test('who cancels before he paid keeps the seat taken until nobody can pay any more', async () => {
    const { event, guest, mine } = await unpaid();
    await manager().update(Order, mine.orderId!, { preparedAt: world.test.clock.now(), lastPreparedAt: world.test.clock.now() });
    expect(must(await guest.http.delete<MyRegistrationView>(`/api/me/registrations/${mine.id}`)).state).toBe('cancelled');
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
    expect((await world.signUp(guest, event)).body.code).toBe('ORDER_IS_ENDING');
    await close(mine);
    await world.settle();
    expect(await world.seats(event.id)).toEqual({ taken: 0, waiting: 0, held: 0 });
    expect((await world.signedUp(guest, event)).state).toBe('unpaid');
  });

  test('money that came for a registration that was cancelled goes back, and the seat is free once', async () => {
    const { event, guest, mine } = await unpaid();
    await manager().update(Order, mine.orderId!, { preparedAt: world.test.clock.now(), lastPreparedAt: world.test.clock.now() });
    await guest.http.delete(`/api/me/registrations/${mine.id}`);
    await pay(mine, guest);
    await world.settle();
    const after = await world.mine(guest, mine.id);
    expect(after).toMatchObject({ state: 'cancelled', reason: '报名已取消，款项将原路退回' });
    expect(['under-way', 'done', 'failed']).toContain(after.refund);
    expect((await manager().findOneByOrFail(Order, { id: mine.orderId! })).claimedFen).toBe(9_900);
    expect(await world.seats(event.id)).toEqual({ taken: 0, waiting: 0, held: 0 });
  });

  test('money that came late has the seat while there is one, and goes back when there is none', async () => {
    const first = await unpaid();
    await close(first.mine);
    await world.settle();
    await pay(first.mine, first.guest, true);
    await world.settle();
    expect(await world.mine(first.guest, first.mine.id)).toMatchObject({ state: 'confirmed' });

    const second = await unpaid();
    await close(second.mine);
    await world.settle();
    await world.signedUp(await world.guest(), second.event);
    await pay(second.mine, second.guest, true);
    await world.settle();
    expect(await world.mine(second.guest, second.mine.id)).toMatchObject({ state: 'expired', reason: '付款到达时名额已满，款项将原路退回' });
    expect((await manager().findOneByOrFail(Order, { id: second.mine.orderId! })).claimedFen).toBe(9_900);
    expect(await world.seats(second.event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
  });

  test('paid and closed at the same moment has one outcome, whichever is heard first', async () => {
    for (const order of ['paid first', 'closed first']) {
      const { event, guest, mine } = await unpaid();
      const acts = [() => pay(mine, guest, order === 'closed first'), () => announce(new OrderClosed(mine.orderId!, { kind: 'registration', id: mine.id }, 'unpaid'))];
      for (const act of order === 'paid first' ? acts : acts.reverse()) await act();
      await world.settle();
      expect((await world.mine(guest, mine.id)).state).toBe('confirmed');
      expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
    }
  });

  test('a paid seat that is cancelled is refunded in full, and the registration shows how it went', async () => {
    const { event, guest, mine } = await unpaid();
    await pay(mine, guest);
    await world.settle();
    expect(must(await guest.http.delete<MyRegistrationView>(`/api/me/registrations/${mine.id}`))).toMatchObject({ state: 'cancelled', refund: 'under-way', ticket: { isRevoked: true } });
    expect(await world.seats(event.id)).toEqual({ taken: 0, waiting: 0, held: 0 });
    await announce(new RefundSettled(newId(), mine.orderId!, { kind: 'registration', id: mine.id }, 'succeeded', 9_900, false));
    await world.settle();
    expect((await world.mine(guest, mine.id)).refund).toBe('done');
  });

  test('what a person sends back before the cancellation is told as gone only when it is', async () => {
    const { guest, mine } = await unpaid();
    await pay(mine, guest);
    await world.settle();
    must(await world.admin.post(`/api/admin/orders/${mine.orderId}/refunds`, { amountFen: 9_900, reason: '协商退款' }));
    expect(must(await guest.http.delete<MyRegistrationView>(`/api/me/registrations/${mine.id}`))).toMatchObject({ state: 'cancelled', refund: 'under-way' });
    const other = await unpaid();
    await pay(other.mine, other.guest);
    await world.settle();
    await manager().update(Order, other.mine.orderId!, { state: 'refunded', claimedFen: 9_900, refundedFen: 9_900 });
    expect(must(await other.guest.http.delete<MyRegistrationView>(`/api/me/registrations/${other.mine.id}`))).toMatchObject({ state: 'cancelled', refund: 'done' });
  });

  test('money that came late takes the use of its promo code again, and goes back when that is gone', async () => {
    const { event, guest } = await unpaid({ capacity: 9 });
    must(await world.admin.post(`/api/admin/events/${event.id}/promo-codes`, { code: 'ONCE', kind: 'amount', off: 1_000, maxUses: 1, ticketTypeIds: null }));
    const [first, second, third] = await world.guests(3);
    const mine = await world.signedUp(first, event, { promoCode: 'once' });
    await close(mine);
    await world.settle();
    await pay(mine, first, true);
    await world.settle();
    expect((await world.mine(first, mine.id)).state).toBe('confirmed');
    expect((await world.signUp(second, event, { promoCode: 'once' })).body.code).toBe('PROMO_CODE_USED_UP');
    must(await first.http.delete(`/api/me/registrations/${mine.id}`));
    const theirs = await world.signedUp(second, event, { promoCode: 'once' });
    await close(theirs);
    await world.settle();
    await world.signedUp(third, event, { promoCode: 'once' });
    await pay(theirs, guest, true);
    await world.settle();
    expect(await world.mine(second, theirs.id)).toMatchObject({ state: 'expired', reason: expect.stringContaining('优惠码') });
  });

  test('who handed a paid ticket on may buy another, and what is refunded later is found at the ticket that was paid', async () => {
    const { event, guest, mine } = await unpaid({ capacity: 5, isTransferable: true });
    await pay(mine, guest);
    await world.settle();
    const taker = await world.guest();
    const { code } = must(await guest.http.post<TransferView>(`/api/me/registrations/${mine.id}/transfers`));
    const theirs = must(await taker.http.post<MyRegistrationView>(`/api/transfers/${code}/claims`, { name: taker.name }));
    expect(await manager().findOneByOrFail(Order, { id: mine.orderId! })).toMatchObject({ subjectId: theirs.id, paidKey: `registration:${theirs.id}` });
    const again = must(await world.signUp(guest, event));
    expect(again).toMatchObject({ id: mine.id, state: 'unpaid', orderId: expect.any(String) });
    expect(must(await taker.http.delete<MyRegistrationView>(`/api/me/registrations/${theirs.id}`))).toMatchObject({ state: 'cancelled', refund: 'under-way' });
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
  });

  test('a promo code that leaves nothing to pay confirms at once, without a trace of payment', async () => {
    const event = await world.publish(PRICED);
    must(await world.admin.post(`/api/admin/events/${event.id}/promo-codes`, { code: 'GUEST', kind: 'amount', off: 10_000, maxUses: null, ticketTypeIds: null }));
    expect(await world.signedUp(await world.guest(), event, { promoCode: 'guest' })).toMatchObject({ state: 'confirmed', payableFen: 0, orderId: null });
  });

  test('a priced sign-up that is approved has its time to pay from then on', async () => {
    const { guest, mine, event } = await unpaid({ needsApproval: true });
    expect(mine).toMatchObject({ state: 'pending', orderId: null });
    world.passHours(1);
    must(await world.admin.post(`/api/admin/events/${event.id}/approvals`, { registrationIds: [mine.id] }));
    expect(await world.mine(guest, mine.id)).toMatchObject({ state: 'unpaid', payBy: '2026-11-02T03:30:00.000Z', orderId: expect.any(String) });
  });
});
