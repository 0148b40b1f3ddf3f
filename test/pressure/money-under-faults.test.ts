import type { EventBody, EventView, MyRegistrationView, OrdersPage, ReconciliationsPage, RegistrationsPage } from '@chudian/shared';
import { describeOrder } from '../../sandbox/src/pay/order.js';
import { foundCompany, hire, type Company } from '../../server/src/app/testing/company.js';
import { testApp, type TestApp } from '../../server/src/app/testing/test-app.js';
import { must } from '../../server/src/events/testing/events-world.js';
import { ENGINES } from '../../server/src/platform/testing/databases.js';
import { Attendee } from '../support/attendee.js';
import { MovedTime } from '../support/moved-time.js';
import { publishEvent } from '../support/published-event.js';
import { booksOf, type Books } from '../support/wechat-books.js';

type Effect = Parameters<TestApp['sandbox']['control']['addFault']>[0]['effect'];
interface Buyer extends Attendee {
  registration: MyRegistrationView;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const PRICE_FEN = 9_900;
const NOTIFICATION = 'push/pay/TRANSACTION.SUCCESS';
const REFUND_NOTIFICATION = 'push/pay/REFUND.SUCCESS';
const REFUND = 'api.mch.weixin.qq.com/v3/refund/domestic/refunds';
const PAID = { state: 'confirmed', paidFen: PRICE_FEN };

describe.each(ENGINES)('the money of an event on %s', (engine) => {
  let test: TestApp;
  let company: Company;
  let time: MovedTime;
  let event: EventView;

  beforeEach(async () => {
    test = await testApp(engine);
    company = await foundCompany(test);
    test.sandbox.control.configure({ pay: { probes: 0 } });
    time = MovedTime.stop(test);
  }, 60_000);
  afterEach(() => test.close());

  const fault = (match: string, effect: Effect, count?: number) => test.sandbox.control.addFault({ match, effect, ...(count && { count }) });
  const publish = async (facts: Partial<EventBody> = {}) => {
    event = await publishEvent(company, { ticketTypes: [{ name: '标准票', priceFen: PRICE_FEN, quota: null }], ...facts });
  };
  const signedUp = async (name: string): Promise<Buyer> => {
    const attendee = await Attendee.stranger(test, name);
    await attendee.allowNotices(await attendee.read(event));
    return Object.assign(attendee, { registration: must(await attendee.signUp(event)) });
  };
  const buyers = async (count: number): Promise<Buyer[]> => {
    const people: Buyer[] = [];
    while (people.length < count) people.push(await signedUp(`来宾 ${people.length + 1}`));
    return people;
  };
  const cancel = async ({ phone, registration }: Buyer) => must(await phone.http.delete<MyRegistrationView>(`/api/me/registrations/${registration.id}`));
  const office = async () => (await hire(test, 'admin')).http;
  const rows = async () => must(await (await office()).get<RegistrationsPage>(`/api/admin/events/${event.id}/registrations?limit=100`)).rows;

  /** As it happens when a payment hangs between the bank and WeChat: it counts after the order was closed, and is told like any other. */
  function payLate({ registration, phone }: Buyer): void {
    const { orders, notifier } = test.sandbox.sandbox.pay;
    const order = orders.get(registration.orderId!);
    orders.pay(order);
    notifier.tell({ eventType: 'TRANSACTION.SUCCESS', url: order.notifyUrl, personId: phone.personId, outTradeNo: order.outTradeNo, resource: describeOrder(order) });
  }

  /** Every fen is with us for a seat that somebody holds, or back with him who paid it; and the next day's bills say the same. */
  async function expectEveryFen(books: Books): Promise<void> {
    const kept = (await rows()).filter(({ state }) => state === 'confirmed').reduce((sum, { paidFen }) => sum + paidFen, 0);
    expect(booksOf(test.sandbox)).toEqual(books);
    expect(kept + books.refundedFen).toBe(books.paidFen);
    const { refunds } = test.sandbox.sandbox.pay;
    expect(refunds.all().map(({ status }) => status)).toEqual(Array(books.refunds).fill('SUCCESS'));
    expect(new Set(refunds.all().map(({ outTradeNo }) => outTradeNo)).size).toBe(books.refunds);
    await time.pass(2 * DAY_MS);
    const days = must(await (await office()).get<ReconciliationsPage>('/api/admin/reconciliations')).rows;
    expect(days.map(({ state, differences }) => [state, differences])).toEqual(days.map(() => ['matched', []]));
    expect([sumOf(days, 'paidFen'), sumOf(days, 'refundedFen')]).toEqual([books.paidFen, books.refundedFen]);
  }

  it('paid after its time and after the seat was sold: it goes back by itself, and he reads why; where a seat is free it is his', async () => {
    await publish({ capacity: 2 });
    const [slow, quick] = [await signedUp('慢一步'), await signedUp('快一步')];
    await slow.prepare(slow.registration);
    await quick.pay(quick.registration);
    await time.pass(32 * MINUTE_MS);
    expect([(await slow.mine(slow.registration)).state, (await quick.mine(quick.registration)).state]).toEqual(['expired', 'confirmed']);
    await slow.allowNotices(await slow.read(event));
    const last = await signedUp('最后一位');
    await last.pay(last.registration);
    await time.pass(MINUTE_MS);
    payLate(slow);
    await time.settle();
    await time.pass(5 * MINUTE_MS);
    expect(await slow.mine(slow.registration)).toMatchObject({ state: 'expired', refund: 'done', ticket: null, reason: '付款到达时名额已满，款项将原路退回' });
    expect(slow.notices().at(-1)).toBe('报名结果通知：付款到达时名额已满，款项将原路退回');

    await cancel(quick);
    const lucky = await signedUp('有座');
    await lucky.prepare(lucky.registration);
    await time.pass(32 * MINUTE_MS);
    expect((await lucky.mine(lucky.registration)).state).toBe('expired');
    payLate(lucky);
    await time.settle();
    await time.pass(MINUTE_MS);
    expect(await lucky.mine(lucky.registration)).toMatchObject({ state: 'confirmed', ticket: { isRevoked: false } });
    expect((await rows()).filter(({ state }) => state === 'confirmed').map(({ contact }) => contact.name).sort()).toEqual(['有座', '最后一位'].sort());
    await expectEveryFen({ payments: 4, paidFen: 4 * PRICE_FEN, refunds: 2, refundedFen: 2 * PRICE_FEN });
  });

  it('notifications that are lost, doubled and overtaken: everybody has one ticket, and who cancels has his money back once', async () => {
    await publish();
    const people = await buyers(12);
    const effects: Effect[] = [{ kind: 'dropped' }, { kind: 'doubled' }, { kind: 'reordered' }];
    for (const effect of effects) fault(NOTIFICATION, effect, 3);
    await Promise.all(people.map((each) => each.pay(each.registration)));
    await time.settle();
    await time.pass(6_000);
    expect((await rows()).map(({ state, paidFen }) => ({ state, paidFen }))).toEqual(Array(12).fill(PAID));

    for (const effect of effects) fault(REFUND_NOTIFICATION, effect, 2);
    await Promise.all(people.slice(0, 6).map(cancel));
    for (const ms of [6_000, MINUTE_MS, 10 * MINUTE_MS]) await time.pass(ms);
    const [gone, here] = [people.slice(0, 6), people.slice(6)];
    expect(await Promise.all(gone.map(async (each) => (await each.mine(each.registration)).refund))).toEqual(Array(6).fill('done'));
    expect(await Promise.all(here.map(async (each) => (await each.mine(each.registration)).ticket?.isRevoked))).toEqual(Array(6).fill(false));
    for (const each of people) {
      const { rows: met } = must(await each.phone.http.get<{ rows: { kind: string }[] }>('/api/me/touchpoints'));
      expect(met.filter(({ kind }) => kind === 'order-paid')).toHaveLength(1);
      expect(met.filter(({ kind }) => kind === 'order-refunded')).toHaveLength(gone.includes(each) ? 1 : 0);
    }
    await expectEveryFen({ payments: 12, paidFen: 12 * PRICE_FEN, refunds: 6, refundedFen: 6 * PRICE_FEN });
  });

  it('cancelled with thirty paid registrations while WeChat refuses to pay back: all are told at once, and each has his money once in the end', async () => {
    await publish();
    const people = await buyers(30);
    await Promise.all(people.map((each) => each.pay(each.registration)));
    await time.settle();
    const refusals: Effect[] = [{ kind: 'error', code: 'NOT_ENOUGH' }, { kind: 'http', status: 502 }, { kind: 'drop' }, { kind: 'lose-answer' }];
    for (const effect of refusals) fault(REFUND, effect, 20);
    must(await (await office()).post(`/api/admin/events/${event.id}/cancellation`, { reason: '场地停电' }));
    await time.settle();
    expect(people.map((each) => each.notices())).toEqual(people.map(() => ['报名结果通知：活动已取消：场地停电']));
    expect(booksOf(test.sandbox).payments).toBe(30);
    for (let hours = 0; hours < 24 && booksOf(test.sandbox).refunds < 30; hours += 1) await time.pass(60 * MINUTE_MS);
    await time.pass(60 * MINUTE_MS);
    expect(await Promise.all(people.map(async (each) => (await each.mine(each.registration)).refund))).toEqual(people.map(() => 'done'));
    expect(must(await (await office()).get<OrdersPage>('/api/admin/orders?trouble=any')).rows).toEqual([]);
    expect(people.map((each) => each.notices())).toEqual(people.map(() => ['报名结果通知：活动已取消：场地停电']));
    await expectEveryFen({ payments: 30, paidFen: 30 * PRICE_FEN, refunds: 30, refundedFen: 30 * PRICE_FEN });
  });
});

const sumOf = (days: ReconciliationsPage['rows'], field: 'paidFen' | 'refundedFen'): number => days.reduce((sum, day) => sum + day[field], 0);
