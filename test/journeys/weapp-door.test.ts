import type { CheckInsPage, CheckListView, ConflictsPage, EventView, MyRegistrationView, PairingView } from '@chudian/shared';
import { bindWechat, foundCompany, hire, type Company } from '../../server/src/app/testing/company.js';
import { testApp, type TestApp } from '../../server/src/app/testing/test-app.js';
import { TestPhone } from '../../server/src/app/testing/test-phone.js';
import { BUILD_TIMEOUT_MS } from '../support/build-lock.js';
import { packagedPhones, type PackagedPhone } from '../support/packaged-phone.js';
import { publishEvent } from '../support/published-event.js';
import { builtMiniProgram } from '../weapp-host/index.js';

const DOORKEEPER = 'p05';
const HOUR_MS = 3_600_000;
const PAIR_PAGE = 'door/pages/pair/index';
const GATE_PAGE = 'door/pages/gate/index';
/** Nobody answers here. */
const NO_SERVER = 'http://127.0.0.1:5099';

let dist: string;
const phones = packagedPhones();
beforeAll(async () => void (dist = await builtMiniProgram()), BUILD_TIMEOUT_MS);

describe('a gate in the packaged mini-program', () => {
  let test: TestApp;
  let company: Company;
  let event: EventView;

  beforeEach(async () => {
    test = await testApp();
    company = await foundCompany(test);
    event = await publishEvent(company, { startsAt: new Date(Date.now() + HOUR_MS).toISOString(), endsAt: new Date(Date.now() + 3 * HOUR_MS).toISOString(), agenda: [] });
    const lists = `/api/admin/events/${event.id}/check-lists`;
    const [entrance] = (await company.admin.get<CheckListView[]>(lists)).body;
    await company.admin.put(`${lists}/${entrance.id}`, { name: '入场', kind: 'entrance', ticketTypeIds: null, opensAt: new Date(Date.now() - HOUR_MS).toISOString() });
    await bindWechat(test, await hire(test, 'door', { name: '小门' }), DOORKEEPER);
  });
  afterEach(() => test.close());

  async function attendee(personId: string, name: string): Promise<MyRegistrationView> {
    const phone = await TestPhone.open(test, personId);
    await phone.leavePhone(null);
    const { body } = await phone.http.post<MyRegistrationView>(`/api/events/${event.id}/registrations`, { ticketTypeId: event.ticketTypes[0].id, name, company: '浦江机电' });
    return body;
  }

  async function pairedPhone(gate: string): Promise<PackagedPhone> {
    const { code } = (await company.admin.post<PairingView>(`/api/admin/events/${event.id}/devices`, { gate, canSearch: true })).body;
    const phone = phones(dist, test, DOORKEEPER);
    Object.assign(phone.host.stubs, { vibrateLong: () => ({}), setKeepScreenOn: () => ({}), createWebAudioContext: () => ({}) });
    await phone.host.launch({ path: PAIR_PAGE, query: {} });
    await phone.page.input('#code', `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`);
    await phone.page.tap('#pair');
    return phone;
  }

  const see = (phone: PackagedPhone, code: string) => phone.page.trigger('#camera', 'scancode', { result: code });
  const checkIns = async () => (await company.admin.get<CheckInsPage>(`/api/admin/events/${event.id}/check-ins`)).body.rows;

  it('is paired, decides without a network, and reports what it saw when the network is back', async () => {
    const [zhang, li] = [await attendee('p04', '张伟'), await attendee('p06', '李芳')];
    const phone = await pairedPhone('北门');
    expect(phone.page.route).toBe(GATE_PAGE);
    expect(phone.page.text('#gate-name')).toContain('北门 · 入场');
    expect(phone.page.text('#data-age')).toContain('名单 2 人');
    phone.connectTo(NO_SERVER);
    const began = Date.now();
    await see(phone, zhang.ticket!.token);
    expect(Date.now() - began).toBeLessThan(300);
    expect([phone.page.text('#verdict-title'), phone.page.text('#verdict-name')]).toEqual(['请进', '张伟']);
    await see(phone, 'https://example.com/');
    expect(phone.page.text('#verdict-title')).toBe('没有找到这张票');
    await see(phone, li.ticket!.token);
    expect(phone.page.text('#verdict-name')).toBe('李芳');
    await see(phone, zhang.ticket!.token);
    expect(phone.page.text('#verdict-title')).toBe('已经入场');
    expect(phone.page.text('#verdict')).toContain('北门');
    await phone.page.tap('#gate-status');
    expect(phone.page.text('#waiting')).toBe('离线 · 待上传 4');
    phone.connectTo(test.http.url);
    await phone.page.tap('#gate-status');
    expect(phone.page.text('#waiting')).toBe('已全部上传');
    expect((await checkIns()).map(({ outcome, guest }) => [outcome, guest?.name ?? null]).sort()).toEqual([['admitted', '张伟'], ['admitted', '李芳'], ['refused', null], ['refused', '张伟']].sort());
    expect((await company.admin.get<ConflictsPage>(`/api/admin/events/${event.id}/conflicts`)).body.rows).toEqual([]);
  });

  it('keeps what it saw when it is revoked, says so, and reports it when it is paired anew', async () => {
    const zhang = await attendee('p04', '张伟');
    const phone = await pairedPhone('北门');
    phone.connectTo(NO_SERVER);
    await see(phone, zhang.ticket!.token);
    const devices = `/api/admin/events/${event.id}/devices`;
    const [device] = (await company.admin.get<{ id: string }[]>(devices)).body;
    await company.admin.delete(`${devices}/${device.id}`);
    phone.connectTo(test.http.url);
    await phone.page.tap('#gate-status');
    expect(phone.page.text('#kept-scans')).toBe('还有 1 条签到保存在这台手机上，重新配对到本活动后会自动上传。');
    expect(await checkIns()).toEqual([]);
    await phone.page.tap('#to-pairing');
    expect(phone.page.text('#kept-scans')).toContain('还有 1 条签到没有上传');
    const { code } = (await company.admin.post<PairingView>(devices, { gate: '南门', canSearch: true })).body;
    await phone.page.input('#code', code);
    await phone.page.tap('#pair');
    expect(phone.page.text('#waiting')).toBe('已全部上传');
    expect((await checkIns()).map(({ outcome, gate, guest }) => [outcome, gate, guest?.name])).toEqual([['admitted', '北门', '张伟']]);
  });

  it('finds who left his phone at home, and signs up who comes without a ticket', async () => {
    await attendee('p04', '欧阳雪');
    const phone = await pairedPhone('北门');
    await phone.page.tap('#open-search');
    await phone.page.input('#search', 'ouyang');
    await phone.page.tap('.door-found__guest');
    expect([phone.page.text('#verdict-title'), phone.page.text('#verdict-name')]).toEqual(['请进', '欧阳雪']);
    await phone.page.tap('#open-walk-in');
    await phone.page.input('#walk-in-name', '赵六');
    await phone.page.input('#walk-in-phone', '13800138321');
    phone.connectTo(NO_SERVER);
    await phone.page.tap('#walk-in-send');
    expect(phone.page.text('#walk-in-offline')).toContain('现在没有网络。已填的内容保存在这台手机上');
    await phone.page.tap('#sheet-close');
    phone.connectTo(test.http.url);
    await phone.page.tap('#gate-status');
    // The network is back, and nothing has to be typed again.
    await phone.page.tap('#open-walk-in');
    await phone.page.tap('#walk-in-send');
    expect([phone.page.text('#verdict-title'), phone.page.text('#verdict-name')]).toEqual(['请进', '赵六']);
    await phone.page.tap('#gate-status');
    expect((await checkIns()).map(({ method, outcome, guest }) => [method, outcome, guest?.name]).sort()).toEqual([['search', 'admitted', '欧阳雪'], ['walk-in', 'admitted', '赵六']]);
  });
});
