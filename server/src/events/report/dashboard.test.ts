import { LOOP_STEPS, NO_SPLIT, type DashboardRowsPage, type EventDashboard, type EventView, type FormView, type InvitationRow, type InviterReport, type LoopStep, type SeriesReport } from '@chudian/shared';
import { countQueries } from '../../alerts/testing/count-queries.js';
import { hire } from '../../app/testing/company.js';
import type { TestHttp } from '../../app/testing/test-http.js';
import { Contact } from '../../contacts/contact.entity.js';
import { MergeContacts } from '../../contacts/merge-contacts.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { Registration } from '../registrations/registration.entity.js';
import { EventsWorld, must, type Guest } from '../testing/events-world.js';

jest.setTimeout(120_000);

describe.each(ENGINES)("an event's dashboard on %s", (engine) => {
  let world: EventsWorld;
  let ann: { id: string; http: TestHttp };
  let formId: string;

  beforeAll(async () => {
    world = await EventsWorld.open(engine);
    ann = await hire(world.test, 'sales', { name: '林晓' });
    formId = must(await world.admin.post<FormView>('/api/admin/forms', { name: '会后问卷', schema: { fields: [{ id: 'stars', kind: 'rating', label: '满意度', required: true }] } })).id;
  }, 120_000);
  beforeEach(() => world.rewind());
  afterAll(() => world?.close());

  const dashboard = async (http: TestHttp, id: string) => must(await http.get<EventDashboard>(`/api/admin/events/${id}/dashboard`));
  const people = ({ steps }: EventDashboard) => Object.fromEntries(steps.map(({ step, people: count }) => [step, count])) as Record<LoopStep, number>;

  async function rowsBehind(http: TestHttp, id: string, query: string): Promise<DashboardRowsPage['rows']> {
    const rows: DashboardRowsPage['rows'] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: DashboardRowsPage = must(await http.get<DashboardRowsPage>(`/api/admin/events/${id}/dashboard/rows?limit=2&after=${after}&${query}`));
      rows.push(...page.rows);
      after = page.next;
    }
    return rows;
  }

  /** Every number on the page, beside how many rows open behind it. */
  async function figuresAndRows(http: TestHttp, view: EventDashboard): Promise<[string, number, number][]> {
    const checked: [string, number, number][] = [];
    const check = async (query: string, figure: number) => checked.push([query, figure, new Set((await rowsBehind(http, view.event.id, query)).map((row) => row.id)).size]);
    for (const { step, people: count } of view.steps) await check(`step=${step}`, count);
    for (const [part, lines] of Object.entries({ sourceId: view.bySource, inviterId: view.byInviter, ticketTypeId: view.byTicketType })) {
      for (const line of lines) {
        for (const [step, figure] of [['signed-up', line.signedUp], ['confirmed', line.confirmed], ['came', line.came]] as const) await check(`step=${step}&${part}=${line.id ?? NO_SPLIT}`, figure);
      }
    }
    return checked;
  }

  const arrive = (guestIds: string[], eventId: string, at: string) =>
    world.test.get(Transaction).manager.createQueryBuilder().update(Registration).set({ checkedInAt: new Date(at) }).where('eventId = :eventId AND contactId IN (:...guestIds)', { eventId, guestIds }).execute();

  async function busyEvent(): Promise<{ event: EventView; guests: Guest[] }> {
    const event = await world.publish({
      needsApproval: true, surveyFormId: formId, startsAt: '2026-11-02T03:00:00Z', endsAt: '2026-11-02T05:00:00Z', ticketTypes: [{ name: '普通票', priceFen: 0, quota: null }, { name: '贵宾票', priceFen: 0, quota: null }],
    });
    const guests = await world.guests(7);
    const [{ code }] = must(await ann.http.get<InviterReport[]>(`/api/admin/events/${event.id}/inviters`));
    const [named] = must(await ann.http.post<InvitationRow[]>(`/api/admin/events/${event.id}/invitations`, { guests: [{ name: '林晓雯' }] }));
    for (const [index, guest] of guests.entries()) {
      const invite = index < 2 ? code : index === 2 ? named.code : undefined;
      must(await guest.http.post(`/api/events/${event.id}/views`, { invite }));
      // One only looks.
      if (index < 6) await world.signedUp(guest, event, { invite, ticketTypeId: event.ticketTypes[index % 2].id });
    }
    const all = await world.registrations(event.id);
    must(await world.admin.post(`/api/admin/events/${event.id}/approvals`, { registrationIds: all.slice(0, 4).map((each) => each.id) }));
    must(await world.admin.post(`/api/admin/events/${event.id}/rejections`, { registrationIds: [all[4].id] }));
    must(await guests[3].http.delete(`/api/me/registrations/${all[3].id}`));
    await arrive([guests[0].id, guests[2].id], event.id, '2026-11-02T02:55:30Z');
    world.passHours(4);
    must(await guests[0].http.post(`/api/me/registrations/${all[0].id}/survey`, { answers: { stars: 5 } }));
    await world.settle();
    must(await world.admin.post('/api/admin/session', { email: 'zhoumin@test.chudian.local', password: 'a-password-for-tests-42' }));
    return { event, guests };
  }

  test('shows the whole loop, and every figure equals the number of its rows', async () => {
    const { event } = await busyEvent();
    const view = await dashboard(world.admin, event.id);
    expect(people(view)).toEqual({ invited: 1, opened: 7, 'signed-up': 6, approved: 3, confirmed: 3, came: 2, 'answered-survey': 1, lead: 6 });
    expect(view.byInviter).toEqual([{ id: ann.id, name: '林晓', signedUp: 3, confirmed: 3, came: 2 }, { id: null, name: '无邀请人', signedUp: 3, confirmed: 0, came: 0 }]);
    expect(view.byTicketType.map(({ name, signedUp, confirmed }) => [name, signedUp, confirmed])).toEqual([['贵宾票', 3, 1], ['普通票', 3, 2]]);
    expect(view.surveys).toEqual({ answered: 1, asked: 3 });
    expect(view.arrivals).toEqual([{ at: '2026-11-02T02:50:00.000Z', came: 2 }]);
    const checked = await figuresAndRows(world.admin, view);
    expect(checked.filter(([, figure, rows]) => figure !== rows)).toEqual([]);
    expect(checked.length).toBeGreaterThan(LOOP_STEPS.length + 12);
  });

  test('a salesperson sees what he brought, in every figure and behind it', async () => {
    const { event } = await busyEvent();
    const annAgain = await hire(world.test, 'sales', { name: '顾北' });
    expect(people(await dashboard(annAgain.http, event.id))).toEqual({ invited: 0, opened: 0, 'signed-up': 0, approved: 0, confirmed: 0, came: 0, 'answered-survey': 0, lead: 0 });
    for (const step of LOOP_STEPS) expect(await rowsBehind(annAgain.http, event.id, `step=${step}`)).toEqual([]);
    expect(await rowsBehind(annAgain.http, event.id, `step=signed-up&inviterId=${ann.id}`)).toEqual([]);
    must(await ann.http.get('/api/admin/session'));
    const own = await dashboard(ann.http, event.id);
    expect(people(own)).toEqual({ invited: 1, opened: 3, 'signed-up': 3, approved: 3, confirmed: 3, came: 2, 'answered-survey': 1, lead: 3 });
    expect((await figuresAndRows(ann.http, own)).filter(([, figure, rows]) => figure !== rows)).toEqual([]);
  });

  test('arrivals are counted in steps of ten minutes by the clock of the venue, with the quiet ones between', async () => {
    const event = await world.publish({ timeZone: 'Asia/Kathmandu' });
    const guests = await world.guests(3);
    for (const guest of guests) await world.signedUp(guest, event);
    for (const [index, at] of ['2026-12-03T06:04:59Z', '2026-12-03T06:05:00Z', '2026-12-03T06:31:00Z'].entries()) await arrive([guests[index].id], event.id, at);
    const { arrivals } = await dashboard(world.admin, event.id);
    expect(arrivals).toEqual([['05:55', 1], ['06:05', 1], ['06:15', 0], ['06:25', 1]].map(([at, came]) => ({ at: `2026-12-03T${at}:00.000Z`, came })));
  });

  test('the figures are in the files, too', async () => {
    const { event } = await busyEvent();
    const read = async (path: string) => (await world.test.app.inject({ url: `/api/admin/${path}`, headers: { cookie: world.admin.cookie } })).body.trim().split('\n');
    expect(await read(`events/${event.id}/dashboard.csv`)).toEqual(expect.arrayContaining(['全流程,报名,6,,', '按邀请人,林晓,3,3,2']));
    expect(await read(`events/${event.id}/dashboard/rows.csv?step=came`)).toHaveLength(3);
    expect((await world.admin.get(`/api/admin/events/${event.id}/dashboard/rows?step=lead&inviterId=${ann.id}`)).status).toBe(400);
  });

  test('who came as two and proved to be one is one person, in every figure and behind it', async () => {
    const series = must(await world.admin.post<{ id: string }>('/api/admin/series', { name: '合并沙龙', rhythm: 'month' }));
    const times = [['2026-12-01T06:00:00Z', '2026-12-01T08:00:00Z'], ['2027-01-05T06:00:00Z', '2027-01-05T08:00:00Z']];
    const [first, second] = [await world.publish({ seriesId: series.id, startsAt: times[0][0], endsAt: times[0][1] }), await world.publish({ seriesId: series.id, startsAt: times[1][0], endsAt: times[1][1] })];
    const [elder, younger, other] = await world.guests(3);
    for (const guest of [elder, younger, other]) await world.signedUp(guest, first);
    await world.signedUp(younger, second);
    await arrive([elder.id, younger.id, other.id], first.id, times[0][0]);
    await arrive([younger.id], second.id, times[1][0]);
    const { manager } = world.test.get(Transaction);
    const [one, two] = await Promise.all([elder, younger].map(({ id }) => manager.findOneByOrFail(Contact, { id })));
    await world.test.get(MergeContacts).execute(one, two, 'verified-phone');
    await world.settle();
    expect((await world.registrations(first.id)).map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    const view = await dashboard(world.admin, first.id);
    expect(people(view)).toMatchObject({ 'signed-up': 2, confirmed: 2, came: 2 });
    expect(view.arrivals).toEqual([{ at: '2026-12-01T06:00:00.000Z', came: 2 }]);
    expect((await figuresAndRows(world.admin, view)).filter(([, figure, rows]) => figure !== rows)).toEqual([]);
    const report = must(await world.admin.get<SeriesReport>(`/api/admin/series/${series.id}/report`));
    expect(report.rows.map(({ signedUp, came, repeat, newPeople }) => [signedUp, came, repeat, newPeople])).toEqual([[2, 2, 0, 2], [1, 1, 1, 0]]);
    expect(report.total).toMatchObject({ people: 2, came: 2, cameTwiceOrMore: 1 });
  });

  test('20,000 sign-ups are counted in a few statements and in no time', async () => {
    const event = await world.publish({ capacity: null });
    const small = await world.publish();
    const states = ['confirmed', 'confirmed', 'confirmed', 'pending', 'cancelled'] as const;
    const at = world.test.clock.now();
    const rows = Array.from({ length: 20_000 }, (_, index) => Object.assign(new Registration(), {
      id: newId(), eventId: event.id, contactId: newId(), ticketTypeId: event.ticketTypes[0].id, state: states[index % 5], channel: 'self', name: `来宾${index}`,
      sharerKind: index % 3 ? 'staff' : null, sharerId: index % 3 ? ann.id : null, checkedInAt: index % 5 < 2 ? new Date(at.getTime() + (index % 90) * 60_000) : null, signedUpAt: at, createdAt: new Date(at.getTime() + index),
    }));
    await world.test.get(Transaction).run(async () => {
      for (let start = 0; start < rows.length; start += 500) await world.test.get(Transaction).manager.insert(Registration, rows.slice(start, start + 500));
    });
    const [forMany, forNone] = [await countQueries(world.test.app, () => dashboard(world.admin, event.id)), await countQueries(world.test.app, () => dashboard(world.admin, small.id))];
    expect(forMany - forNone).toBeLessThanOrEqual(2);
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const start = performance.now();
      expect(people(await dashboard(world.admin, event.id))).toMatchObject({ 'signed-up': 20_000, confirmed: 12_000, came: 8_000 });
      times.push(performance.now() - start);
    }
    if (process.env.SHOW_TIMES) process.stdout.write(`dashboard of 20,000 on ${engine}: ${times.map((time) => time.toFixed(0)).join(' ')} ms, ${forMany} statements\n`);
    expect(Math.min(...times)).toBeLessThan(1_000);
  });

  test('a series tells who came again, who was new, and what it cost', async () => {
    const series = must(await world.admin.post<{ id: string }>('/api/admin/series', { name: '对话沙龙', rhythm: 'month' }));
    const campaign = must(await world.admin.post<{ id: string }>('/api/admin/campaigns', { name: '沙龙', costFen: 500_000 }));
    const first = await world.publish({ seriesId: series.id, campaignId: campaign.id, startsAt: '2026-12-01T06:00:00Z', endsAt: '2026-12-01T08:00:00Z', title: '第一场' });
    const second = await world.publish({ seriesId: series.id, campaignId: campaign.id, startsAt: '2027-01-05T06:00:00Z', endsAt: '2027-01-05T08:00:00Z', title: '第二场' });
    const [faithful, absent, late] = await world.guests(3);
    for (const guest of [faithful, absent]) await world.signedUp(guest, first);
    for (const guest of [faithful, absent, late]) await world.signedUp(guest, second);
    await arrive([faithful.id], first.id, '2026-12-01T06:00:00Z');
    await arrive([faithful.id, absent.id], second.id, '2027-01-05T06:00:00Z');
    await world.settle();
    const report = must(await world.admin.get<SeriesReport>(`/api/admin/series/${series.id}/report`));
    expect(report.rows.map(({ event, signedUp, came, repeat, newPeople, newLeads, costFen }) => [event.name, signedUp, came, repeat, newPeople, newLeads, costFen])).toEqual([
      ['第一场', 2, 1, 0, 2, 2, 500_000], ['第二场', 3, 2, 1, 1, 1, 500_000],
    ]);
    expect(report.total).toEqual({ people: 3, came: 2, cameTwiceOrMore: 1, newLeads: 3, costFen: 500_000 });
    const csv = (await world.test.app.inject({ url: `/api/admin/series/${series.id}/report.csv`, headers: { cookie: world.admin.cookie } })).body;
    expect(csv).toContain('合计（按人去重）');
  });
});
