import type {
  AlertsPage, AlertView, CheckInsPage, ConflictsPage, EventDashboard, EventView, FormView, InvitationRow, InvitationsPage, InviteCodeView, InviterReport, LeadsPage, LoopStep, MaterialView, MyRegistrationView,
  RegistrationsPage,
} from '@chudian/shared';
import { bindWechat, design, foundCompany, hire, makeCode, PASSWORD, type Company } from '../../server/src/app/testing/company.js';
import { testApp, type TestApp } from '../../server/src/app/testing/test-app.js';
import type { TestHttp } from '../../server/src/app/testing/test-http.js';
import { TestPhone } from '../../server/src/app/testing/test-phone.js';
import { TestDevice } from '../../server/src/events/door/testing/test-device.js';
import { must } from '../../server/src/events/testing/events-world.js';
import { ENGINES } from '../../server/src/platform/testing/databases.js';
import { Attendee } from '../support/attendee.js';
import { MovedTime } from '../support/moved-time.js';
import { publishEvent } from '../support/published-event.js';

const INVITER = 'p09';
const INVITER_EMAIL = 'wulei@test.chudian.local';
const DOORKEEPER = 'p10';
const HOUR_MS = 3_600_000;
const PRICE_FEN = 19_900;

/* One event from its publication to its report. Each test goes on where the one before it ended. */
describe.each(ENGINES)('the loop of an event on %s', (engine) => {
  let test: TestApp;
  let company: Company;
  let time: MovedTime;
  let inviter: { id: string; http: TestHttp };
  let inviterPhone: TestPhone;
  let doorkeeper: TestPhone;
  let poster: MaterialView;
  let event: EventView;
  /** By an invitation with her name on it; by the salesperson's card, and with the poster before him; by the poster alone, twice. */
  let guest: Attendee;
  let friend: Attendee;
  let reader: Attendee;
  let stranger: Attendee;
  let registrations: Record<'guest' | 'friend' | 'reader' | 'stranger', MyRegistrationView>;

  beforeAll(async () => {
    test = await testApp(engine);
    company = await foundCompany(test);
    inviter = await hire(test, 'sales', { name: '吴磊', email: INVITER_EMAIL });
    await bindWechat(test, inviter, INVITER);
    await bindWechat(test, await hire(test, 'door', { name: '小门' }), DOORKEEPER);
    [inviterPhone, doorkeeper] = [await TestPhone.open(test, INVITER), await TestPhone.open(test, DOORKEEPER)];
    [guest, friend, reader, stranger] = await Promise.all(['p04', 'p08', 'p06', 'p05'].map((person) => Attendee.open(test, person)));
    time = MovedTime.stop(test);
  }, 120_000);
  afterAll(() => test?.close());

  /** Sessions of the console are over when days have gone by. */
  const office = async () => (await hire(test, 'marketer', { name: '何静' })).http;
  const from = (path: string) => `/api/admin/events/${event.id}/${path}`;
  const dashboard = async (http: TestHttp) => must(await http.get<EventDashboard>(from('dashboard')));
  const people = (steps: EventDashboard['steps']) => Object.fromEntries(steps.map((step) => [step.step, step.people])) as Record<LoopStep, number>;
  /** Each phone reads its registration anew. */
  async function look(): Promise<void> {
    const [first, second, third, fourth] = [guest, friend, reader, stranger].map((each, index) => each.mine(Object.values(registrations)[index]));
    registrations = { guest: await first, friend: await second, reader: await third, stranger: await fourth };
  }
  const leadOf = async (attendee: Attendee) => must(await company.admin.get<LeadsPage>(`/api/admin/leads?contactId=${attendee.phone.me.id}`)).rows;

  it('is published with a price, an approval and a survey, and a poster leads to it', async () => {
    const marketer = await office();
    const survey = must(await marketer.post<FormView>('/api/admin/forms', { name: '会后问卷', schema: { fields: [{ id: 'stars', kind: 'rating', label: '满意度', required: true }] } }));
    event = await publishEvent({ admin: marketer, salesId: company.salesId }, { needsApproval: true, surveyFormId: survey.id, ticketTypes: [{ name: '标准票', priceFen: PRICE_FEN, quota: 50 }] });
    poster = await design(marketer, { name: '展会海报', campaignId: company.campaign.id, owner: { kind: 'staff', id: company.salesId }, alertOn: 'never', landing: { kind: 'event', eventId: event.id } });
    expect(event).toMatchObject({ state: 'published', taken: 0, needsApproval: true });
  });

  it('is opened by an invitation, by a card that was passed on, and by the poster', async () => {
    const [invitation] = must(await inviter.http.post<InvitationRow[]>(from('invitations'), { guests: [{ name: '林晓雯', company: '苏州精工机械' }] }));
    must(await inviter.http.post(from(`invitations/${invitation.id}/sendings`)));
    expect((await guest.read(event, { invite: invitation.code })).invitation).toEqual({ inviterName: '吴磊', guestName: '林晓雯' });
    const { code } = must(await inviterPhone.http.get<InviteCodeView>(`/api/staff/events/${event.id}/invite-code`));
    expect((await friend.read(event, { invite: code })).invitation).toEqual({ inviterName: '吴磊', guestName: null });

    const { scene } = await makeCode(company.admin, poster);
    const scans = [await reader.phone.scan(scene), await stranger.phone.scan(scene), await friend.phone.scan(scene)];
    const [byReader, byStranger, byFriend] = scans.map(({ scanId }) => scanId!);
    expect(scans[0].landing).toMatchObject({ kind: 'event', eventId: event.id, title: event.title });
    const page = await reader.read(event, { scanId: byReader });
    await stranger.read(event, { scanId: byStranger });
    for (const each of [guest, friend, reader, stranger]) await each.allowNotices(page);

    registrations = {
      guest: must(await guest.signUp(event, { invite: invitation.code })), friend: must(await friend.signUp(event, { invite: code, scanId: byFriend })),
      reader: must(await reader.signUp(event, { scanId: byReader })), stranger: must(await stranger.signUp(event, { scanId: byStranger })),
    };
    expect(Object.values(registrations).map(({ state, orderId }) => [state, orderId])).toEqual(Array(4).fill(['pending', null]));
  });

  it('gives the inviter his leads, and tells him of each in WeChat', async () => {
    await time.settle();
    expect(await leadOf(guest)).toMatchObject([{ why: `报名「${event.title}」`, owner: { id: inviter.id }, event: { id: event.id } }]);
    expect(await leadOf(friend)).toMatchObject([{ owner: { id: inviter.id }, event: { id: event.id }, material: { id: poster.id } }]);
    expect(await leadOf(reader)).toMatchObject([{ owner: { id: company.salesId }, event: { id: event.id }, material: { id: poster.id } }]);
    const told = new Set(test.sandbox.control.messages({ person: INVITER, kind: 'template' }).map(({ content }) => content.title));
    expect([...told]).toEqual(['线索提醒']);
    const alerts = must(await company.admin.get<AlertsPage>('/api/admin/alerts')).rows.filter(({ kind, recipient }) => kind === 'lead-opened' && recipient?.id === inviter.id);
    const views = await Promise.all(alerts.map(async ({ id }) => must(await company.admin.get<AlertView>(`/api/admin/alerts/${id}`))));
    expect(views.map(({ state, attempts }) => [state, attempts.map(({ route, outcome }) => `${route} ${outcome}`)])).toEqual(Array(2).fill(['delivered', ['wecom skipped', 'service-template accepted', 'service-template delivered']]));
  });

  it('lets in three, who hear what to pay, and refuses one with a reason that he reads', async () => {
    const marketer = await office();
    must(await marketer.post(from('approvals'), { registrationIds: [registrations.guest.id, registrations.friend.id, registrations.reader.id] }));
    must(await marketer.post(from('rejections'), { registrationIds: [registrations.stranger.id], reason: '本场仅限设备管理者' }));
    await time.settle();
    expect([guest, friend, reader].map((each) => each.notices())).toEqual(Array(3).fill([expect.stringMatching(/^报名结果通知：已通过，请在/)]));
    expect(stranger.notices()).toEqual(['报名结果通知：本场仅限设备管理者']);
    await look();
    expect(registrations.guest).toMatchObject({ state: 'unpaid', payableFen: PRICE_FEN, orderId: expect.any(String), ticket: null });
  });

  it('is paid at the cashier, and everybody holds a ticket', async () => {
    expect(await guest.pay(registrations.guest)).toBe('requestPayment:ok');
    expect(await friend.pay(registrations.friend)).toBe('requestPayment:ok');
    expect(await reader.pay(registrations.reader)).toBe('requestPayment:ok');
    await time.settle();
    await look();
    expect(registrations.guest).toMatchObject({ state: 'confirmed', ticket: { token: expect.stringMatching(/^CT1:/), isRevoked: false } });
    expect(test.sandbox.control.pay().orders.map(({ state, totalFen }) => [state, totalFen])).toEqual(Array(3).fill(['SUCCESS', PRICE_FEN]));
  });

  it('reminds everybody who comes a day before, once', async () => {
    await time.moveTo(new Date(Date.parse(event.startsAt) - 24 * HOUR_MS - 1_000));
    expect(guest.notices()).toHaveLength(1);
    await time.pass(2_000);
    await time.pass(HOUR_MS);
    expect([guest, friend, reader].map((each) => each.notices().slice(1))).toEqual(Array(3).fill(['活动开始提醒：活动即将开始，请提前打开电子票']));
    expect(stranger.notices()).toHaveLength(1);
  });

  it('lets people in while there is no network, and hears of it when there is', async () => {
    await time.moveTo(new Date(Date.parse(event.startsAt) - HOUR_MS / 2));
    const marketer = await office();
    const gate = await TestDevice.pair('北门', { admin: marketer, eventId: event.id, phone: doorkeeper.http, now: () => time.now });
    expect(gate.scan(registrations.guest.ticket!.token)).toMatchObject({ verdict: 'admitted', guest: { name: '林晓雯' } });
    await time.pass(11 * 60_000);
    expect(gate.scan(registrations.friend.ticket!.number)).toMatchObject({ verdict: 'admitted' });
    expect(gate.scan(registrations.guest.ticket!.token).verdict).toBe('already-in');
    expect(must(await marketer.get<CheckInsPage>(from('check-ins'))).rows).toEqual([]);
    expect((await gate.report()).map(({ outcome, conflict }) => [outcome, conflict])).toEqual([['admitted', null], ['admitted', null], ['refused', null]]);
    expect(must(await marketer.get<ConflictsPage>(from('conflicts'))).rows).toEqual([]);
    await time.settle();
    expect((await guest.mine(registrations.guest)).ticket).toMatchObject({ checkedInAt: expect.any(String) });
  });

  it('asks those who were there what they thought of it', async () => {
    await time.moveTo(new Date(Date.parse(event.endsAt) + HOUR_MS + 1_000));
    expect((await guest.mine(registrations.guest)).surveyState).toBe('open');
    must(await guest.phone.http.post(`/api/me/registrations/${registrations.guest.id}/survey`, { answers: { stars: 5 } }));
    await time.settle();
    expect((await guest.mine(registrations.guest)).surveyState).toBe('answered');
  });

  it('is told in figures that agree with what happened, as the company and as the inviter may see them', async () => {
    const marketer = await office();
    const whole = await dashboard(marketer);
    expect(people(whole.steps)).toEqual({ invited: 1, opened: 4, 'signed-up': 4, approved: 3, confirmed: 3, came: 2, 'answered-survey': 1, lead: 4 });
    expect(whole).toMatchObject({ revenueFen: 3 * PRICE_FEN, refundedFen: 0, surveys: { answered: 1, asked: 3 } });
    expect(split(whole.byInviter)).toEqual({ 吴磊: [2, 2, 2], 无邀请人: [2, 1, 0] });
    expect(split(whole.bySource)).toEqual({ 展会海报: [3, 2, 1], 未经物料: [1, 1, 1] });
    expect(split(whole.byTicketType)).toEqual({ 标准票: [4, 3, 2] });
    const arrived = whole.arrivals.filter(({ came }) => came > 0).map(({ at, came }) => [Date.parse(at) - Date.parse(event.startsAt), came]);
    expect(arrived).toEqual([[-30 * 60_000, 1], [-20 * 60_000, 1]]);
    expect(must(await marketer.get<RegistrationsPage>(from('registrations?checkedIn=yes'))).rows.map(({ contact }) => contact.name).sort()).toEqual([guest.name, friend.name].sort());
    expect(must(await marketer.get<InvitationsPage>(from('invitations'))).rows.filter(({ guestName }) => guestName)).toMatchObject([{ guestName: '林晓雯', opens: 1, registrationId: registrations.guest.id, cameAt: expect.any(String) }]);

    must(await inviter.http.post('/api/admin/session', { email: INVITER_EMAIL, password: PASSWORD }));
    expect(people((await dashboard(inviter.http)).steps)).toEqual({ invited: 1, opened: 2, 'signed-up': 2, approved: 2, confirmed: 2, came: 2, 'answered-survey': 1, lead: 2 });
    expect(must(await inviter.http.get<InviterReport[]>(from('inviters')))).toMatchObject([{ inviter: { id: inviter.id, name: '吴磊' }, sent: 1, opened: 2, signedUp: 2, came: 2, leads: 2 }]);
  });
});

const split = (lines: EventDashboard['byInviter']) => Object.fromEntries(lines.map(({ name, signedUp, confirmed, came }) => [name, [signedUp, confirmed, came]]));
