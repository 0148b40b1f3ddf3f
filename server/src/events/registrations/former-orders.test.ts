import type { EventView, MyRegistrationView } from '@chudian/shared';
import { EndOrder } from '../../payments/end-order.js';
import { Order } from '../../payments/order.entity.js';
import { Refund } from '../../payments/refund.entity.js';
import { SettlePayment } from '../../payments/settle-payment.js';
import { SettleRefund } from '../../payments/settle-refund.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { EventsWorld, must, type Guest } from '../testing/events-world.js';

const PRICED = { capacity: 1, ticketTypes: [{ name: '标准票', priceFen: 9_900, quota: null }] };

jest.setTimeout(60_000);

/** Who comes back has the same registration, and a new order. */
describe.each(ENGINES)('the order of a former sign-up on %s', (engine) => {
  let world: EventsWorld;
  let event: EventView;
  let guest: Guest;
  let first: MyRegistrationView;

  beforeAll(async () => {
    world = await EventsWorld.open(engine);
  }, 120_000);
  beforeEach(async () => {
    await world.rewind();
    event = await world.publish(PRICED);
    guest = await world.guest();
    first = await world.signedUp(guest, event);
  });
  afterAll(() => world?.close());

  const manager = () => world.test.get(Transaction).manager;
  const orderOf = ({ orderId }: MyRegistrationView) => manager().findOneByOrFail(Order, { id: orderId! });
  const pay = ({ orderId }: MyRegistrationView) => world.test.get(SettlePayment).execute(orderId!, { transactionId: newId(), amountFen: 9_900, paidAt: world.test.clock.now() });
  const cancel = async () => must(await guest.http.delete<MyRegistrationView>(`/api/me/registrations/${first.id}`));
  const now = () => world.mine(guest, first.id);

  async function refundEnds(state: 'closed' | 'succeeded'): Promise<void> {
    const refund = await manager().findOneByOrFail(Refund, { orderId: first.orderId! });
    await world.test.get(SettleRefund).execute(refund.id, (each, at) => each.learn({ state, amountFen: 9_900, wechatId: newId(), acceptedAt: at, settledAt: at }, at));
  }

  async function paidAndCancelled(): Promise<void> {
    await pay(first);
    await world.settle();
    await cancel();
  }

  async function isConfirmedBy(second: MyRegistrationView): Promise<void> {
    expect(second).toMatchObject({ id: first.id, state: 'unpaid' });
    expect(second.orderId).not.toBe(first.orderId);
    await pay(second);
    await world.settle();
    expect(await now()).toMatchObject({ state: 'confirmed', refund: 'none', ticket: { isRevoked: false } });
    expect(await orderOf(second)).toMatchObject({ state: 'paid', isDouble: false, claimedFen: 0 });
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
  }

  test('cannot take the place of the new one, when WeChat closes its refund before that is paid', async () => {
    await paidAndCancelled();
    const second = await world.signedUp(guest, event);
    await refundEnds('closed');
    await isConfirmedBy(second);
    expect(await orderOf(first)).toMatchObject({ state: 'paid', trouble: 'refund-stuck', claimedFen: 0, refundedFen: 0 });
  });

  test('does not stand in the way of a new one, when WeChat closed its refund before', async () => {
    await paidAndCancelled();
    await refundEnds('closed');
    await isConfirmedBy(await world.signedUp(guest, event));
  });

  test('goes back without a trace on the new sign-up', async () => {
    await paidAndCancelled();
    const second = await world.signedUp(guest, event);
    await refundEnds('succeeded');
    await world.settle();
    expect(await now()).toMatchObject({ state: 'unpaid', refund: 'none' });
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
    await isConfirmedBy(second);
    expect(await orderOf(first)).toMatchObject({ state: 'refunded' });
  });

  test('that is paid after all, while the new one is open, goes back at once and leaves the seat to that', async () => {
    await manager().update(Order, first.orderId!, { preparedAt: world.test.clock.now(), lastPreparedAt: world.test.clock.now() });
    await cancel();
    await world.test.get(EndOrder).execute(first.orderId!, 'cancelled');
    await world.settle();
    const second = await world.signedUp(guest, event);
    await pay(first);
    expect(await orderOf(first)).toMatchObject({ state: 'paid', isLate: true, isDouble: true, claimedFen: 9_900 });
    await isConfirmedBy(second);
  });
});
