import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { EventBody, EventForVisitor, EventView } from '@chudian/shared';
import { Alert } from '../../server/src/alerts/alert.entity.js';
import { bindWechat, foundCompany, hire } from '../../server/src/app/testing/company.js';
import { testApp, type TestApp } from '../../server/src/app/testing/test-app.js';
import { askSandbox, TestPhone } from '../../server/src/app/testing/test-phone.js';
import { Touchpoint } from '../../server/src/contacts/touchpoint.entity.js';
import { Allotment } from '../../server/src/events/allotment.entity.js';
import { DoorScan } from '../../server/src/events/door/door-scan.entity.js';
import { TestDevice } from '../../server/src/events/door/testing/test-device.js';
import { Registration } from '../../server/src/events/registrations/registration.entity.js';
import { must } from '../../server/src/events/testing/events-world.js';
import { Ticket } from '../../server/src/events/tickets/ticket.entity.js';
import { Lead } from '../../server/src/leads/lead.entity.js';
import { Order } from '../../server/src/payments/order.entity.js';
import { Transaction } from '../../server/src/platform/database/transaction.js';
import { Delivery } from '../../server/src/platform/domain-events/delivery.entity.js';
import { ENGINES } from '../../server/src/platform/testing/databases.js';
import { publishEvent } from '../support/published-event.js';
import { booksOf } from '../support/wechat-books.js';
import { builtServer } from './support/built-server.js';
import { Random } from './support/random.js';
import { ServerProcess, type Part } from './support/server-process.js';
import { SignUpStorm, type Promised, type Wish } from './support/sign-up-storm.js';
import { killAtRandom } from './support/storm.js';
import { whatIsLeft } from './support/until-idle.js';

const PEOPLE = 50;
const SEATS = 30;
const ENOUGH = 30;
const [FEWEST_KILLS, MOST_KILLS] = [3, 6];
const PRICE_FEN = 9_900;
const HOUR_MS = 3_600_000;
/** Leases last a minute; who was killed while he sent or paid is waited for that long. */
const PATIENCE_MS = 150_000;
const [SALESPERSON, DOORKEEPER] = ['p01', 'p05'];

const PARTS: Record<string, Omit<Part, 'settings'>[]> = {
  SQLite: [{ program: 'main.js', port: 4921 }],
  MariaDB: [{ program: 'main.js', port: 4931 }, { program: 'main.js', port: 4932 }, { program: 'worker.js' }, { program: 'worker.js' }],
};

interface Company {
  /** Two with thirty seats, one of them priced; the third has seats for all, after an approval. */
  events: { priced: EventView; free: EventView; approved: EventView };
  wishes: Wish[];
  devices: TestDevice[];
  admin: Awaited<ReturnType<typeof hire>>['http'];
}

interface Aftermath extends Company {
  test: TestApp;
  seed: number;
  kills: number;
  promised: Promised;
  cleanUp(): void;
}

const aftermaths = new Map<string, Aftermath>();

beforeAll(async () => {
  const folder = await builtServer();
  for (const engine of ENGINES) aftermaths.set(engine, await weather(engine, folder));
}, 600_000);

afterAll(async () => {
  for (const { test, cleanUp } of aftermaths.values()) {
    await test.close();
    cleanUp();
  }
});

describe.each(ENGINES)('processes that are killed while people sign up, pay and come on %s', (engine) => {
  const of = () => aftermaths.get(engine)!;
  const rows = <Row extends object>(entity: new () => Row): Promise<Row[]> => of().test.get(Transaction).manager.find(entity);
  const told = (found: unknown) => ({ seed: of().seed, found });
  /** Those that break a rule: none. */
  const none = (found: unknown[]) => expect(told(found)).toEqual(told([]));

  it('were killed often, and yet much was promised', () => {
    const { kills, promised: { signUps, paid, approved, scans } } = of();
    expect(told([kills >= FEWEST_KILLS, signUps.length >= ENOUGH, paid.length > 0, approved.length > 0, scans.length > 0])).toEqual(told([true, true, true, true, true]));
  });

  it('keep every promised sign-up once, with its encounter and its one ticket', async () => {
    const [registrations, tickets, met] = [await rows(Registration), await rows(Ticket), (await rows(Touchpoint)).filter(({ kind }) => kind === 'event-signed-up')];
    const kept = new Map(registrations.map((each) => [each.id, `${each.eventId} ${each.contactId}`]));
    none(of().promised.signUps.filter(({ wish, registration }) => kept.get(registration.id) !== `${wish.event.id} ${wish.phone.me.id}`));
    expect(new Set(kept.values()).size).toBe(registrations.length);
    expect(told(met.map(({ subjectId }) => subjectId).sort())).toEqual(told([...kept.keys()].sort()));
    const holders = registrations.filter(({ state }) => state === 'confirmed').map(({ id }) => id);
    expect(told(tickets.filter(({ isRevoked }) => !isRevoked).map(({ registrationId }) => registrationId).sort())).toEqual(told(holders.sort()));
  });

  it('count the seats that are held, and never more than there are', async () => {
    const registrations = await rows(Registration);
    for (const { id, eventId, size, taken, waiting } of await rows(Allotment)) {
      const held = registrations.filter((each) => each.holdsSeat && (id === eventId ? each.eventId === id : each.ticketTypeId === id)).length;
      expect(told({ taken, waiting, fits: taken <= (size ?? Infinity) })).toEqual(told({ taken: held, waiting: 0, fits: true }));
    }
  });

  it('have every fen that was paid on the books, once, and a seat for it', async () => {
    const { test, promised, events } = of();
    const registrations = new Map((await rows(Registration)).map((each) => [each.id, each]));
    const encounters = (await rows(Touchpoint)).filter(({ kind }) => kind === 'order-paid');
    none(promised.paid.filter(({ registrationId }) => registrations.get(registrationId)?.state !== 'confirmed'));
    const books = booksOf(test.sandbox);
    const paid = (await rows(Order)).filter(({ state }) => state === 'paid');
    expect(told(books)).toEqual(told({ payments: paid.length, paidFen: paid.length * PRICE_FEN, refunds: 0, refundedFen: 0 }));
    expect(told(encounters.length)).toEqual(told(paid.length));
    const kept = [...registrations.values()].filter(({ eventId, state }) => eventId === events.priced.id && state === 'confirmed');
    expect(told(kept.map(({ paidFen }) => paidFen))).toEqual(told(paid.map(() => PRICE_FEN)));
  });

  it('keep what was approved, and tell nobody of it twice', async () => {
    const { test, promised, events } = of();
    const approved = (await rows(Registration)).filter(({ eventId, state }) => eventId === events.approved.id && state === 'confirmed');
    none(promised.approved.filter((id) => !approved.some((each) => each.id === id)));
    const notices = (await rows(Alert)).filter(({ kind, recipientId }) => kind === 'event-result' && approved.some(({ contactId }) => contactId === recipientId));
    expect(told(notices.map(({ recipientId }) => recipientId).sort())).toEqual(told(approved.map(({ contactId }) => contactId).sort()));
    const shown = of().wishes.filter(({ event }) => event.id === events.approved.id).map(({ phone }) => test.sandbox.control.countMessages({ kind: 'subscribe', person: phone.personId }).count);
    none(shown.filter((count) => count > 1));
    const arrived = notices.filter(({ state }) => state === 'accepted' || state === 'delivered').length;
    expect(told(shown.filter((count) => count === 1).length >= arrived)).toEqual(told(true));
  });

  it('keep every scan of the doors once, and let everybody in once', async () => {
    const scans = await rows(DoorScan);
    const kept = scans.map(({ deviceId, ticketId }) => `${deviceId} ${ticketId}`);
    const reported = of().promised.scans.map(({ deviceId, scan }) => `${deviceId} ${scan.ticketId}`);
    expect(told([...kept].sort())).toEqual(told([...new Set(reported)].sort()));
    const admitted = scans.filter(({ outcome }) => outcome === 'admitted').map(({ ticketId }) => ticketId);
    expect(told([...admitted].sort())).toEqual(told([...new Set(scans.map(({ ticketId }) => ticketId))].sort()));
    const came = (await rows(Registration)).filter(({ checkedInAt }) => checkedInAt !== null).length;
    const met = (await rows(Touchpoint)).filter(({ kind }) => kind === 'event-checked-in').length;
    expect(told([came, met])).toEqual(told([admitted.length, admitted.length]));
  });

  it('open one lead for each person, tell the salesperson of nothing twice, and leave nothing for a person to mend', async () => {
    const people = new Set((await rows(Registration)).map(({ contactId }) => contactId));
    expect(told((await rows(Lead)).map(({ contactId }) => contactId).sort())).toEqual(told([...people].sort()));
    const { count, distinctClientMsgIds } = of().test.sandbox.control.countMessages({ kind: 'template', person: SALESPERSON });
    const alerts = (await rows(Alert)).filter(({ leadId }) => leadId !== null);
    expect(told({ count, distinctClientMsgIds })).toEqual(told({ count: alerts.length, distinctClientMsgIds: alerts.length }));
    expect(told(await rows(Delivery))).toEqual(told([]));
  });
});

async function weather(engine: string, folder: string): Promise<Aftermath> {
  const data = mkdtempSync(path.join(tmpdir(), 'chudian-sign-ups-'));
  const random = new Random();
  const test = await testApp(engine, engine === 'SQLite' ? { DATABASE_URL: `sqlite:${data}/storm.sqlite` } : {});
  const company = await peopleWithWishes(test, random);
  const serverUrl = `http://127.0.0.1:${PARTS[engine][0].port}`;
  const settings = { ...test.settings, WECHAT_PAY_NOTIFY_BASE: serverUrl, ...(engine === 'SQLite' ? {} : { BACKGROUND: 'off' }) };
  const processes = PARTS[engine].map((part) => new ServerProcess(folder, { ...part, settings }));
  test.sandbox.control.configure({ serviceAccount: { push: { url: `${serverUrl}/wechat/push/service` } }, miniProgram: { push: { url: `${serverUrl}/wechat/push/mini` } } });
  // So that whoever is killed is likely to be sending something.
  for (const kind of ['template', 'subscribe']) test.sandbox.control.addFault({ match: `*/message/${kind}/send`, effect: { kind: 'slow', ms: 100 } });
  const killed = () => processes.reduce((sum, each) => sum + each.kills, 0);
  try {
    for (const each of processes) each.start();
    await Promise.all(processes.map((each) => each.untilReady()));
    const servers = processes.filter(({ url }) => url !== null);
    const storm = new SignUpStorm({ servers, random, sandboxUrl: test.sandbox.url, admin: company.admin, devices: company.devices, isEnough: () => killed() >= FEWEST_KILLS });
    let isOver = false;
    const [promised] = await Promise.all([storm.rage(company.wishes).finally(() => { isOver = true; }), killAtRandom(processes, random, () => isOver || killed() >= MOST_KILLS)]);
    const kills = killed();
    await Promise.all(processes.map((each) => each.untilReady()));
    await untilNothingIsLeft(test);
    return { ...company, test, seed: random.seed, kills, promised, cleanUp: () => rmSync(data, { recursive: true, force: true }) };
  } finally {
    await Promise.all(processes.map((each) => each.kill()));
  }
}

async function peopleWithWishes(test: TestApp, random: Random): Promise<Company> {
  const company = await foundCompany(test);
  await bindWechat(test, { id: company.salesId, http: company.sales }, SALESPERSON);
  await bindWechat(test, await hire(test, 'door', { name: '小门' }), DOORKEEPER);
  const soon: Partial<EventBody> = { startsAt: new Date(Date.now() + HOUR_MS).toISOString(), endsAt: new Date(Date.now() + 4 * HOUR_MS).toISOString(), agenda: [] };
  const priced = await publishEvent(company, { ...soon, title: '收费场', capacity: SEATS, ticketTypes: [{ name: '标准票', priceFen: PRICE_FEN, quota: null }] });
  const free = await publishEvent(company, { ...soon, title: '免费场', capacity: SEATS });
  const approved = await publishEvent(company, { ...soon, title: '审核场', capacity: null, needsApproval: true });
  const doorkeeper = await TestPhone.open(test, DOORKEEPER);
  const deviceAt = (gate: string) => TestDevice.pair(gate, { admin: company.admin, eventId: free.id, phone: doorkeeper.http, now: () => new Date() });
  const devices = [await deviceAt('北门'), await deviceAt('南门')];
  const phones = await Promise.all(Array.from({ length: PEOPLE }, () => stranger(test, approved)));
  await test.settle();
  const wishes = phones.flatMap((phone) => [priced, free, approved].map((event) => ({ wish: { phone, event }, place: random.next() })));
  return { events: { priced, free, approved }, devices, admin: company.admin, wishes: wishes.sort((a, b) => a.place - b.place).map(({ wish }) => wish) };
}

/** He has allowed more messages than he ought to get, so that one too many would be seen. */
async function stranger(test: TestApp, event: EventView): Promise<TestPhone> {
  const { id } = await askSandbox<{ id: string }>(test.sandbox.url, 'people', { name: '访客' });
  const phone = await TestPhone.open(test, id);
  const { subscribeTemplateIds: ids } = must(await phone.http.get<EventForVisitor>(`/api/events/${event.id}`));
  for (let times = 0; times < 3; times += 1) {
    await askSandbox(test.sandbox.url, `people/${id}/mini-program/subscribe-message`, { tmplIds: ids, choices: Object.fromEntries(ids.map((each) => [each, 'accept'])) });
    await wait(1_000);
  }
  return phone;
}

async function untilNothingIsLeft(test: TestApp): Promise<void> {
  const unpaid = () => test.get(Transaction).manager.find(Order, { where: { state: 'open' } });
  const isPaidAtWechat = ({ id }: Order) => test.sandbox.sandbox.pay.orders.find(id)?.paidAt != null;
  const left = async () => (await whatIsLeft(test)) + (await unpaid()).filter(isPaidAtWechat).length;
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await wait(250)) {
    if ((await left()) === 0 && (await test.sandbox.pushes.idle(5_000)) && (await left()) === 0) return;
  }
  throw new Error(`${await left()} domain events, alerts and payments were still on their way ${PATIENCE_MS} ms after the storm.`);
}
