import { FIGURES, type ContactsPage, type EventDashboard, type EventsPage, type FigureRowsPage, type LeadsPage, type MaterialReport, type MaterialRow, type OverviewView } from '@chudian/shared';
import { Lead } from '../../leads/lead.entity.js';
import { Touchpoint } from '../../contacts/touchpoint.entity.js';
import { shanghaiDay } from '../../platform/clock/shanghai-day.js';
import { Transaction } from '../../platform/database/transaction.js';
import { ENGINES } from '../../platform/testing/databases.js';
import type { TestHttp } from '../testing/test-http.js';
import { testApp, type TestApp } from '../testing/test-app.js';
import { TestPhone } from '../testing/test-phone.js';
import { daysBefore } from './calendar.js';
import { DEMO_PASSWORD, emailOf, LEAVER, STAFF } from './company/staff.data.js';
import { stateOfDemo } from './demo-state.js';
import { foundDemoCompany } from './found-demo-company.js';
import { WechatDesk, type PrintedThing } from './wechat-desk.js';

const DAYS = 45;

describe.each(ENGINES)('the demo company on %s', (engine) => {
  let demo: TestApp;
  let marketer: TestHttp;
  const told: string[] = [];

  beforeAll(async () => {
    demo = await testApp(engine);
    const wechat = new WechatDesk(demo.sandbox.url);
    await foundDemoCompany({ get: demo.get, clock: demo.clock, drain: demo.settle, wechat, tell: (line) => told.push(line) }, { days: DAYS });
    marketer = demo.http.as();
    await marketer.post('/api/admin/session', { email: 'marketer@demo.chudian.local', password: DEMO_PASSWORD });
  }, 120_000);
  afterAll(() => demo.close());

  const read = async <Body>(path: string) => (await marketer.get<Body>(`/api/admin/${path}`)).body;
  const period = () => `from=${shanghaiDay(daysBefore(new Date(), DAYS))}&to=${shanghaiDay(new Date())}`;
  const table = async () => (await (await fetch(`${demo.sandbox.url}/phone/api/table`)).json()) as PrintedThing[];

  test('everybody but the one who left can sign in', async () => {
    for (const sheet of STAFF) {
      const { status } = await demo.http.as().post('/api/admin/session', { email: emailOf(sheet), password: DEMO_PASSWORD });
      expect([sheet.key, status]).toEqual([sheet.key, sheet.key === LEAVER.key ? 401 : 201]);
    }
  });

  test('each number of the report is the number of its rows', async () => {
    const report = await read<MaterialReport>(`reports/materials?${period()}`);
    expect(report.totals.scans).toBeGreaterThan(60);
    for (const figure of FIGURES) {
      expect((await read<FigureRowsPage>(`reports/materials/rows?${period()}&figure=${figure}`)).total).toBe(report.totals[figure]);
      expect(report.days.reduce((sum, day) => sum + day[figure], 0)).toBe(report.totals[figure]);
      expect(report.rows.reduce((sum, row) => sum + row[figure], 0)).toBe(report.totals[figure]);
    }
  });

  test('the first page is alive', async () => {
    const overview = await read<OverviewView>('overview');
    expect(overview.days.filter((day) => day.scans > 0).length).toBeGreaterThan(20);
    expect(overview.unansweredLeads).toBeGreaterThan(2);
    expect(overview.undeliverableAlerts).toBeGreaterThan(0);
    expect(overview.parkedDeliveries).toBe(0);
  });

  test('it has a dozen materials, contacts with names, and leads that were answered', async () => {
    expect((await read<MaterialRow[]>('materials')).length).toBeGreaterThanOrEqual(12);
    expect((await read<ContactsPage>('contacts')).rows.filter(({ name, company }) => name && company).length).toBeGreaterThan(10);
    const leads = (await read<LeadsPage>('leads?limit=200')).rows;
    expect(new Set(leads.map(({ answer }) => answer?.verdict))).toEqual(new Set(['valid', 'invalid', 'later', undefined]));
  });

  test('it has held an event, and the next one fills', async () => {
    const { rows } = await read<EventsPage>('events?when=all');
    expect(rows.map(({ state }) => state)).toEqual(['draft', 'published', 'published']);
    const [, summit, foshan] = rows;
    expect(foshan.checkedIn).toBeGreaterThan(10);
    expect(foshan.checkedIn).toBeLessThan(foshan.taken);
    expect(summit.taken).toBeGreaterThan(20);
    expect(summit.checkedIn).toBe(0);
  });

  test('of an event that is over every step has its people, from the invitation to the lead', async () => {
    const { rows } = await read<EventsPage>('events?when=past');
    const { steps, byInviter } = await read<EventDashboard>(`events/${rows[0].id}/dashboard`);
    expect(steps.filter(({ people }) => people < 3)).toEqual([]);
    expect(byInviter.length).toBeGreaterThan(2);
  });

  test('the last things happened just now, and nothing in the future', async () => {
    const { manager } = demo.get(Transaction);
    const [latest] = await manager.find(Touchpoint, { order: { at: 'DESC' }, take: 1 });
    expect(latest.at.getTime()).toBeLessThanOrEqual(Date.now());
    expect(latest.at.getTime()).toBeGreaterThan(Date.now() - 30 * 60_000);
    const answers = await manager.find(Lead);
    expect(answers.filter(({ answeredAt }) => answeredAt && answeredAt.getTime() > Date.now())).toEqual([]);
  });

  test('the sandbox is back in the present, with its own people only', async () => {
    expect(Math.abs(demo.sandbox.control.clock.now() - Date.now())).toBeLessThan(5_000);
    expect(demo.sandbox.sandbox.people.all()).toHaveLength(demo.sandbox.control.config.people.length);
  });

  test('everything on the table can be scanned: it opens the mini-program or the chat, or says why not', async () => {
    const things = await table();
    expect(things.length).toBeGreaterThan(10);
    const opened = new Set<string>();
    for (const { text } of things) opened.add(demo.sandbox.sandbox.scanner.resolve(text, null).opens);
    expect(opened).toEqual(new Set(['mini-program', 'profile']));
  });

  test("the newcomer's first scan reaches the salesperson's chat", async () => {
    const [calendar] = await table();
    const alertsOf = () => demo.sandbox.control.countMessages({ person: 'p01', kind: 'template' }).count;
    const before = alertsOf();
    const visitor = await TestPhone.open(demo, 'p04');
    const { landing } = await visitor.scan(calendar.text.split('/q/')[1]);
    await demo.settle();
    expect(landing.kind).toBe('content');
    expect(alertsOf()).toBe(before + 1);
  });

  test('it knows that it is complete, and tells of each month once', async () => {
    expect(await stateOfDemo(demo)).toBe('complete');
    expect(new Set(told).size).toBe(told.length);
  });
});
