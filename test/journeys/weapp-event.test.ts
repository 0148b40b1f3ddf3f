import type { EventBody, EventView, MyRegistrationsPage, RegistrationsPage } from '@chudian/shared';
import { design, foundCompany, makeCode, type Company } from '../../server/src/app/testing/company.js';
import { testApp, type TestApp } from '../../server/src/app/testing/test-app.js';
import { ENGINES } from '../../server/src/platform/testing/databases.js';
import { decodeImage } from '../../sandbox/src/phone/decode-image.js';
import { BUILD_TIMEOUT_MS } from '../support/build-lock.js';
import { imageOf } from '../support/code-image.js';
import { MovedTime } from '../support/moved-time.js';
import { packagedPhones, type PackagedPhone } from '../support/packaged-phone.js';
import { publishEvent } from '../support/published-event.js';
import { builtMiniProgram } from '../weapp-host/index.js';

const ATTENDEE = 'p04';
const OTHER = 'p06';
const EVENT_PAGE = 'events/pages/event/index';
const REGISTRATION_PAGE = 'events/pages/registration/index';
const MOMENTS = 1154;
const NOTICES = ['EVENTRESULT0mini0subscribe0template00000000', 'EVENTREMINDER0mini0subscribe0template000000'];
/** Nobody answers here. */
const NO_SERVER = 'http://127.0.0.1:5099';

let dist: string;
const phones = packagedPhones();
beforeAll(async () => void (dist = await builtMiniProgram()), BUILD_TIMEOUT_MS);

describe.each(ENGINES)("an event in the attendees' hands, on %s", (engine) => {
  let test: TestApp;
  let company: Company;

  beforeEach(async () => {
    test = await testApp(engine);
    company = await foundCompany(test);
  });
  afterEach(() => test.close());

  const phoneOf = (personId: string): PackagedPhone => phones(dist, test, personId);
  const registrations = async ({ id }: EventView): Promise<RegistrationsPage['rows']> => (await company.admin.get<RegistrationsPage>(`/api/admin/events/${id}/registrations`)).body.rows;
  const publish = (facts: Partial<EventBody> = {}) => publishEvent(company, facts);

  /** Opens the event and goes to its sign-up, agrees, and lets WeChat give the number. */
  async function fillIn(phone: PackagedPhone, event: EventView, name: string): Promise<void> {
    await phone.host.launch({ path: EVENT_PAGE, query: { id: event.id } });
    await phone.page.tap('#next');
    await phone.page.tap('#agree');
    await phone.page.tap('#wechat-phone');
    await phone.page.input('#name', name);
  }
  async function signUp(personId: string, event: EventView, name = '林晓雯'): Promise<PackagedPhone> {
    const phone = phoneOf(personId);
    await fillIn(phone, event, name);
    await phone.page.tap('#submit');
    return phone;
  }

  it('is scanned from a brochure, read, signed up for and held as a ticket that a door can read', async () => {
    const event = await publish();
    const material = await design(company.admin, {
      name: '展会海报', campaignId: company.campaign.id, owner: { kind: 'staff', id: company.salesId }, landing: { kind: 'event', eventId: event.id },
    });
    const phone = phoneOf(ATTENDEE);
    await phone.scan(await imageOf(company.admin, await makeCode(company.admin, material, 'mini')));
    await phone.page.tap('#agree');
    expect(phone.page.route).toBe(EVENT_PAGE);
    for (const fact of [event.title, '苏州国际博览中心', '王建国']) expect(phone.page.text()).toContain(fact);
    await phone.page.tap('#next');
    await phone.page.tap('#wechat-phone');
    expect(phone.page.text('#known-phone')).toBe('139****5601');
    await phone.page.input('#name', '林晓雯');
    await phone.page.input('#company', '苏州精工机械');
    await phone.page.tap('#submit');

    expect(phone.page.route).toBe(REGISTRATION_PAGE);
    expect(phone.page.text('#standing')).toBe('报名成功');
    const picture = String(phone.page.get('#ticket-code').attrs.src);
    expect(await decodeImage(Buffer.from(picture.split(',')[1], 'base64'))).toMatch(/^CT1:/);
    expect(phone.page.text('#ticket-number')).toMatch(/^\w{4} \w{4}$/);
    await test.settle();
    expect(await registrations(event)).toMatchObject([{ state: 'confirmed', contact: { name: '林晓雯', company: '苏州精工机械', phoneMasked: '139****5601' } }]);
  });

  it('asks for the messages in the very tap of the sign-up, and shows no trace of money when it is free', async () => {
    const phone = phoneOf(ATTENDEE);
    await fillIn(phone, await publish(), '林晓雯');
    expect(phone.page.text()).not.toMatch(/支付|免费|¥|优惠/);
    await phone.page.tap('#submit');
    const asked = phone.host.state.calls.filter(({ name }) => name === 'requestSubscribeMessage');
    expect(asked.map(({ options }) => options.tmplIds)).toEqual([NOTICES]);
    expect(phone.page.text()).not.toMatch(/支付|免费|¥/);
  });

  it('takes two taps from who is known', async () => {
    const first = await publish();
    const phone = await signUp(ATTENDEE, first);
    const second = await publish({ title: '第二场' });
    await phone.host.enter({ path: EVENT_PAGE, query: { id: second.id }, scene: 1007 });
    await phone.page.tap('#next');
    await phone.page.tap('#submit');
    expect(phone.page.text('#standing')).toBe('报名成功');
    expect(await registrations(second)).toMatchObject([{ contact: { name: '林晓雯', phoneMasked: '139****5601' } }]);
  });

  it('shows what is missing and keeps what was typed', async () => {
    const phone = phoneOf(ATTENDEE);
    await phone.host.launch({ path: EVENT_PAGE, query: { id: (await publish()).id } });
    await phone.page.tap('#next');
    await phone.page.tap('#agree');
    await phone.page.input('#company', '苏州精工机械');
    await phone.page.tap('#submit');
    expect(phone.page.text()).toContain('请填写姓名');
    expect(phone.page.text()).toContain('请填写手机号');
    await phone.page.input('#name', '林晓雯');
    await phone.page.input('#phone', '139 1234 5601');
    phone.connectTo(NO_SERVER);
    await phone.page.tap('#submit');
    expect(phone.page.text('#form-error')).toContain('网络');
    phone.connectTo(test.http.url);
    await phone.page.tap('#submit');
    expect(phone.page.text('#standing')).toBe('报名成功');
  });

  it('is paid for at the cashier of WeChat, and the ticket follows', async () => {
    const event = await publish({ ticketTypes: [{ name: '标准票', priceFen: 9900, quota: null }] });
    const phone = phoneOf(ATTENDEE);
    await fillIn(phone, event, '林晓雯');
    expect(phone.page.text('#submit')).toBe('报名并支付 ¥99');
    await phone.page.tap('#submit');
    expect(phone.page.route).toBe('events/pages/pay/index');
    expect(phone.page.text('#amount')).toBe('¥99');
    await phone.page.tap('#pay');
    await test.sandbox.pushes.idle();
    await test.settle();
    await phone.host.until(() => phone.page.route === REGISTRATION_PAGE && phone.page.find('#ticket-code') !== null);
    expect(phone.page.text('#standing')).toBe('报名成功');
    expect(await registrations(event)).toMatchObject([{ state: 'confirmed', paidFen: 9900 }]);
  });

  it('keeps the seat of who closes the cashier, and says until when', async () => {
    const event = await publish({ ticketTypes: [{ name: '标准票', priceFen: 9900, quota: null }] });
    const phone = phones(dist, test, ATTENDEE, { pays: false });
    await fillIn(phone, event, '林晓雯');
    await phone.page.tap('#submit');
    await phone.page.tap('#pay');
    expect(phone.page.text('#pay-hint')).toBe('您取消了支付，名额仍为您保留。');
    expect(phone.page.text('#pay-left')).toMatch(/^请在 \d+ 分 \d\d 秒 内完成支付/);
    expect(await registrations(event)).toMatchObject([{ state: 'unpaid', paidFen: 0 }]);
  });

  it('is cancelled after a second thought, and can be signed up for anew', async () => {
    const event = await publish();
    const phone = await signUp(ATTENDEE, event);
    phone.host.stubs.showModal = () => ({ confirm: false, cancel: true });
    await phone.page.tap('#cancel');
    expect(phone.page.text('#standing')).toBe('报名成功');
    phone.host.stubs.showModal = () => ({ confirm: true, cancel: false });
    await phone.page.tap('#cancel');
    expect(phone.page.text('#standing')).toBe('报名已取消');
    expect(phone.page.find('#ticket-code')).toBe(null);
    expect((await registrations(event)).map(({ state }) => state)).toEqual(['cancelled']);
    await phone.page.tap('#again');
    expect(phone.page.text('#next')).toBe('重新报名');
  });

  it('opens its ticket in a hall without a network, also after the app was closed', async () => {
    const phone = await signUp(ATTENDEE, await publish());
    const { id } = phone.page.query;
    phone.connectTo(NO_SERVER);
    await phone.host.enter({ path: 'events/pages/mine/index', query: {}, scene: 1001 });
    expect(phone.page.text('#kept')).toContain('没有连上网络');
    await phone.page.tap('.event-card');
    expect(phone.page.query.id).toBe(id);
    expect(phone.page.find('#ticket-code')).not.toBe(null);
    expect(phone.page.text('#kept')).toContain('门票可以照常使用');
  });

  it('is handed on by a card, once, and the former ticket is worth nothing', async () => {
    const event = await publish({ isTransferable: true });
    const giver = await signUp(ATTENDEE, event);
    await giver.page.tap('#transfer');
    await giver.page.tap('#send-transfer');
    const path = giver.page.lastShare!.path!;
    const [page, code] = path.slice(1).split('?code=');
    const taker = phoneOf(OTHER);
    await taker.host.launch({ path: page, query: { code } });
    expect(taker.page.text()).toContain('林晓雯');
    await taker.page.tap('#take');
    await taker.page.tap('#agree');
    await taker.page.tap('#wechat-phone');
    await taker.page.input('#name', '韩梅');
    await taker.page.tap('#claim');
    expect(taker.page.text('#standing')).toBe('报名成功');
    await giver.page.pullDown();
    expect(giver.page.text('#standing')).toBe('已转让给他人');
    const rows = await registrations(event);
    expect(Object.fromEntries(rows.map(({ contact, state }) => [contact.name, state]))).toEqual({ 林晓雯: 'transferred', 韩梅: 'confirmed' });
  });

  it('queues who comes too late, offers him the seat that becomes free, and takes his yes', async () => {
    const event = await publish({ capacity: 1, hasWaitlist: true });
    const first = await signUp(ATTENDEE, event);
    const second = phoneOf(OTHER);
    await fillIn(second, event, '韩梅');
    expect(second.page.text('#submit')).toBe('加入候补');
    await second.page.tap('#submit');
    expect(second.page.text('#standing')).toBe('候补第 1 位');
    await first.page.tap('#cancel');
    await test.settle();
    await second.page.pullDown();
    expect(second.page.text('#standing')).toBe('有名额了');
    expect(second.page.text('#offer-left')).toMatch(/^名额还为您保留 \d+/);
    await second.page.tap('#accept');
    expect(second.page.text('#standing')).toBe('报名成功');
  });

  it('is only read in Moments: nobody is signed in, and nothing asks to be tapped', async () => {
    const phone = phoneOf(ATTENDEE);
    const event = await publish();
    await phone.host.launch({ path: EVENT_PAGE, query: { id: event.id }, scene: MOMENTS });
    expect(phone.page.text()).toContain(event.title);
    expect(phone.page.find('#next')).toBe(null);
    expect(phone.host.state.calls.map(({ name }) => name)).not.toContain('login');
  });

  it('goes into the calendar of the phone, at its moments', async () => {
    const event = await publish();
    const phone = await signUp(ATTENDEE, event);
    const added: Record<string, unknown>[] = [];
    phone.host.stubs.addPhoneCalendar = (options) => void added.push(options);
    await phone.page.tap('#calendar');
    expect(added).toMatchObject([{ title: event.title, startTime: Date.parse(event.startsAt) / 1000, location: '苏州国际博览中心 苏州工业园区苏州大道东 688 号' }]);
    expect(phone.host.state.toast).toBe('已添加到日历');
  });

  it('checks in whoever scans the code of the screen, once', async () => {
    const now = MovedTime.stop(test).now.getTime();
    const event = await publish({ hasSelfCheckIn: true, startsAt: new Date(now + 60_000).toISOString(), endsAt: new Date(now + 3_600_000).toISOString(), agenda: [] });
    const phone = await signUp(ATTENDEE, event);
    const { code } = (await company.admin.get<{ code: string }>(`/api/admin/events/${event.id}/self-check-in-code`)).body;
    const enter = () => phone.host.enter({ path: 'events/pages/check-in/index', query: { id: event.id, code }, scene: 1011 });
    await enter();
    expect(phone.page.text('#verdict')).toContain('签到成功');
    await enter();
    expect(phone.page.text('#verdict')).toContain('您已签到过');
    test.clock.moveTo(new Date(now + 120_000));
    await enter();
    expect(phone.page.text('#verdict')).toContain('没有签到');
  });

  it('asks afterwards how it was, once', async () => {
    const schema = { fields: [{ id: 'said', kind: 'text', label: '最有收获的一场', required: true }] };
    const { id: surveyFormId } = (await company.admin.post<{ id: string }>('/api/admin/forms', { name: '会后问卷', schema })).body;
    const now = MovedTime.stop(test).now.getTime();
    const event = await publish({ surveyFormId, startsAt: new Date(now + 60_000).toISOString(), endsAt: new Date(now + 120_000).toISOString(), agenda: [] });
    const phone = await signUp(ATTENDEE, event);
    test.clock.moveTo(new Date(now + 180_000));
    await phone.page.pullDown();
    await phone.page.tap('#survey');
    await phone.page.tap('#submit');
    expect(phone.page.find('#error-said')).not.toBe(null);
    await phone.page.input('#said', '工厂参观');
    await phone.page.tap('#submit');
    expect(phone.page.text()).toContain('谢谢您');
    await phone.page.tap('#back');
    expect(phone.page.text('#survey-done')).toContain('已填写');
  });

  it('shows one person only what is his', async () => {
    const phone = await signUp(ATTENDEE, await publish());
    const stranger = phoneOf(OTHER);
    await stranger.host.launch({ path: REGISTRATION_PAGE, query: { id: phone.page.query.id } });
    await stranger.page.tap('#agree');
    expect(stranger.page.text()).toContain('没有找到这个报名');
    expect((await test.http.get<MyRegistrationsPage>('/api/me/registrations')).status).toBe(401);
  });
});
