import type { EventBody, EventsPage, EventView, RegistrationsPage, StaffView } from '@chudian/shared';
import type { Page } from 'playwright-core';
import { foundCompany, hire, PASSWORD, type Company } from '../../server/src/app/testing/company.js';
import type { TestHttp } from '../../server/src/app/testing/test-http.js';
import { TestPhone } from '../../server/src/app/testing/test-phone.js';
import { BUILD_TIMEOUT_MS } from '../support/build-lock.js';
import { chromiumWindows, overflowOf, shot } from '../support/chromium.js';
import { ConsoleWindow } from '../support/console-window.js';
import { setStage, type Stage } from '../support/stage.js';

const REAL_PHONE = { width: 390, height: 844 };
const DAY_MS = 86_400_000;
/** A day that is ahead whenever this runs, as the clocks of China show it. */
const FAIR_DAY = new Date(Date.now() + 60 * DAY_MS).toISOString().slice(0, 10);

const openWindow = chromiumWindows();
let test: Stage;
let company: Company;
let marketer: TestHttp;

beforeAll(async () => {
  test = await setStage(['console']);
  company = await foundCompany(test);
  marketer = (await hire(test, 'marketer', { name: '何静' })).http;
}, BUILD_TIMEOUT_MS);
afterAll(() => test.close());

async function consoleOf(http: TestHttp, options?: Parameters<typeof openWindow>[0]): Promise<ConsoleWindow> {
  const { email } = (await http.get<StaffView>('/api/admin/me/staff')).body;
  const console = new ConsoleWindow(await openWindow(options), test.serverUrl);
  await console.signIn(email, PASSWORD);
  await console.isIn();
  return console;
}

async function pickTime(window: Page, label: string, time: string): Promise<void> {
  const field = window.getByLabel(label, { exact: true }).filter({ visible: true }).first();
  await field.fill(time);
  await field.press('Enter');
}

const step = (console: ConsoleWindow, name: string) => console.window.getByRole('navigation', { name: '编辑步骤' }).getByText(name, { exact: true }).click();

const bodyOf = (facts: Partial<EventBody> = {}): EventBody => ({
  title: '设备数字化闭门会', summary: '三家工厂的一年', body: '<p>正文</p>', timeZone: 'Asia/Shanghai', startsAt: `${FAIR_DAY}T06:00:00.000Z`, endsAt: `${FAIR_DAY}T09:30:00.000Z`,
  place: { kind: 'venue', name: '上海国际会议中心', address: '滨江大道 2727 号' }, agenda: [], capacity: 100, needsApproval: true, hasWaitlist: true, hasSelfCheckIn: true,
  owner: { kind: 'staff', id: company.salesId }, ticketTypes: [{ name: '普通票', priceFen: 0, quota: null }], ...facts,
});

async function published(facts: Partial<EventBody> = {}): Promise<EventView> {
  const { body } = await marketer.post<EventView>('/api/admin/events', bodyOf(facts));
  return (await marketer.post<EventView>(`/api/admin/events/${body.id}/publication`)).body;
}

async function signUp(personId: string, event: EventView, name: string): Promise<void> {
  const phone = await TestPhone.open(test, personId);
  const reply = await phone.http.post(`/api/events/${event.id}/registrations`, { ticketTypeId: event.ticketTypes[0].id, name, company: '苏州精工机械', phone: '13912345601', joinsWaitlist: true });
  expect(reply.status).toBe(201);
}

it('a marketer in New York makes an event in Shanghai, step by step, and publishes it', async () => {
  const console = await consoleOf(marketer, { timezoneId: 'America/New_York' });
  const { window } = console;
  await console.visit('活动');
  await console.follow('创建一场活动', '新建活动');
  await console.press('创建草稿');
  await console.sees('请填写活动名称');
  await console.fill('活动名称', '2027 工业 AI 对话沙龙');
  await console.fill('摘要', '四位讲者，半天时间');
  await console.press(/^下一步/);
  await pickTime(window, '开始时间', `${FAIR_DAY} 14:00`);
  await pickTime(window, '结束时间', `${FAIR_DAY} 17:30`);
  await console.fill('场地名称', '上海国际会议中心');
  await shot(window, 'events-01-time');
  await step(console, '议程');
  await console.press('添加议程');
  await console.fill('标题', '设备会说话');
  await console.press('添加讲者');
  await console.fill('讲者姓名', '王建国');
  await step(console, '票种与名额');
  await console.fill('此票名额', '80');
  await shot(window, 'events-02-tickets');
  await step(console, '负责人与营销活动');
  await console.choose('负责人', '林晓');
  await console.press('创建草稿');
  await console.hears('活动已创建');

  const [{ id }] = (await marketer.get<EventsPage>('/api/admin/events?when=all')).body.rows;
  const event = (await marketer.get<EventView>(`/api/admin/events/${id}`)).body;
  expect(event).toMatchObject({ startsAt: `${FAIR_DAY}T06:00:00.000Z`, endsAt: `${FAIR_DAY}T09:30:00.000Z`, timeZone: 'Asia/Shanghai', state: 'draft' });
  expect(event.agenda).toEqual([{ startsAt: `${FAIR_DAY}T06:00:00.000Z`, endsAt: `${FAIR_DAY}T06:30:00.000Z`, title: '设备会说话', speakers: [{ name: '王建国' }] }]);
  expect(event.ticketTypes).toMatchObject([{ name: '普通票', priceFen: 0, quota: 80 }]);

  await console.press(/^发布$/);
  await console.sees('没有封面图');
  await shot(window, 'events-03-publish');
  await window.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await console.hears('活动已发布');
  await console.sees('报名中');
});

it('prices are typed in yuan and kept in fen; a colleague who saves meanwhile costs nobody an edit', async () => {
  const { body: draft } = await marketer.post<EventView>('/api/admin/events', bodyOf({ title: '收费研讨会' }));
  const console = await consoleOf(marketer);
  await console.open(`/events/${draft.id}`);
  await step(console, '票种与名额');
  await console.fill('价格', '199.9');
  await company.admin.put(`/api/admin/events/${draft.id}`, { ...bodyOf({ title: '收费研讨会（同事改）', ticketTypes: draft.ticketTypes }), version: draft.version });
  await console.press('保存修改');
  await console.sees('在您编辑时，同事保存了这场活动');
  await shot(console.window, 'events-04-meanwhile');
  await console.press('合并后继续编辑');
  await console.press('保存修改');
  await console.hears('已保存，手机上立即更新');
  const saved = (await marketer.get<EventView>(`/api/admin/events/${draft.id}`)).body;
  expect(saved).toMatchObject({ title: '收费研讨会（同事改）', ticketTypes: [{ priceFen: 19990 }] });
});

it('registrations appear by themselves, and are decided together with a reason', async () => {
  const event = await published();
  const console = await consoleOf(marketer);
  const { window } = console;
  await console.open(`/events/${event.id}?tab=registrations`);
  await console.sees('还没有人报名');
  await signUp('p04', event, '林晓雯');
  await signUp('p05', event, '王建国');
  await console.sees('王建国');
  await window.getByRole('row', { name: /林晓雯/ }).getByRole('checkbox').check();
  await console.press(/^通过$/);
  await console.sees('1 人已处理');
  await console.press('知道了');
  await window.getByRole('row', { name: /王建国/ }).getByRole('checkbox').check();
  await console.press(/^不通过$/);
  await console.fill('原因', '名额优先留给设备使用方');
  await console.press('不通过，并告知');
  await console.press('知道了');
  await console.sees('未通过');
  await console.press('查看 王建国');
  await console.sees('原因：名额优先留给设备使用方');
  await shot(window, 'events-05-registration');
  const { rows } = (await marketer.get<RegistrationsPage>(`/api/admin/events/${event.id}/registrations`)).body;
  expect(rows.map(({ contact, state }) => [contact.name, state]).sort()).toEqual([['林晓雯', 'confirmed'], ['王建国', 'rejected']]);
});

it('the door is arranged, a phone is paired, and the screen at the entrance shows a code', async () => {
  const event = await published({ title: '签到演练' });
  const console = await consoleOf(marketer);
  const { window } = console;
  await console.open(`/events/${event.id}?tab=door&part=lists`);
  await console.press('添加签到点');
  await console.fill('名称', '贵宾厅');
  await console.press('保存');
  await console.sees('贵宾厅');
  await window.getByText('设备', { exact: true }).click();
  await console.press('配对一台设备');
  await console.fill('放在哪个入口', '正门 A');
  await console.press('生成配对码');
  await console.sees('有效期还剩');
  await shot(window, 'events-06-pairing');
  await window.goto(`${test.serverUrl}/console/events/${event.id}/self-check-in`);
  await console.sees('打开微信扫一扫，自助签到');
  await window.locator('.ant-qrcode canvas, .ant-qrcode svg').first().waitFor();
  await shot(window, 'events-07-screen');
});

it('an event is cancelled only by who types it', async () => {
  const event = await published({ title: '要取消的活动' });
  const console = await consoleOf(marketer);
  await console.open(`/events/${event.id}?tab=registrations`);
  await console.press('更多');
  await console.window.getByRole('menuitem', { name: '取消活动' }).click();
  await console.fill('原因', '场地临时关闭');
  await console.press('取消活动，通知所有人');
  await console.sees('请输入「取消活动」四个字');
  await console.fill('请输入「取消活动」以确认', '取消活动');
  await console.press('取消活动，通知所有人');
  await console.hears('活动已取消');
  expect((await marketer.get<EventView>(`/api/admin/events/${event.id}`)).body.state).toBe('cancelled');
});

it('an event lists the materials that lead to it, and a new one leads there from the start', async () => {
  const event = await published({ title: '有海报的活动' });
  const console = await consoleOf(marketer);
  await console.open(`/events/${event.id}?tab=materials`);
  await console.sees('还没有物料指向这场活动');
  await console.follow('新建物料');
  await console.fill('名称', '入口海报');
  await console.choose('形式', '海报');
  await console.choose('营销活动', '2027 新年台历');
  await console.choose('负责人', '林晓');
  await console.press('创建');
  await console.hears('物料已创建');
  await console.open(`/events/${event.id}?tab=materials`);
  await console.sees('入口海报');
  expect(await console.window.getByText('桌面台历').count()).toBe(0);
});

it('what is typed survives a look at another tab, and is not published before it is saved', async () => {
  const { body: draft } = await marketer.post<EventView>('/api/admin/events', bodyOf({ title: '还在写' }));
  const console = await consoleOf(marketer);
  const { window } = console;
  await console.open(`/events/${draft.id}?tab=design`);
  await console.fill('摘要', '刚写的一句');
  await window.getByRole('tab', { name: '签到' }).click();
  await console.sees('签到记录');
  await console.press(/^发布$/);
  await console.sees('有未保存的修改，请先保存，再发布');
  expect(await window.getByRole('dialog').getByRole('button', { name: '发布' }).isDisabled()).toBe(true);
  await console.press('再看看');
  await window.getByRole('tab', { name: '设计' }).click();
  expect(await window.getByLabel('摘要').inputValue()).toBe('刚写的一句');
});

it('a salesperson sees events and invites, and edits nothing', async () => {
  const event = await published({ title: '销售也看得到' });
  const console = await consoleOf(company.sales);
  await console.open(`/events/${event.id}?tab=page`);
  expect(await console.window.getByRole('tab').allInnerTexts()).toEqual(['概况', '邀请', '活动页']);
  await console.sees('申请报名');
  await console.window.goto(`${test.serverUrl}/console/events/new`);
  await console.sees('您没有查看此页面的权限');
});

it('no page of events has to be pushed sideways on a phone, whatever the names', async () => {
  const title = '二〇二七年度中国工业智能化与绿色制造高峰论坛暨第十八届轴承行业数字化转型对话沙龙（上海临港新片区滴水湖会议中心专场）';
  const event = await published({ title, needsApproval: false });
  await signUp('p08', event, '欧阳慕容·阿卜杜热西提·买买提');
  const tabs = ['registrations', 'invitations', 'imports', 'door', 'door&part=lists', 'door&part=devices', 'door&part=conflicts', 'materials', 'design'];
  const pages = ['/events?when=all', '/events/new', `/events/new?from=${event.id}`, '/series', `/events/${event.id}`, ...tabs.map((tab) => `/events/${event.id}?tab=${tab}`)];
  const console = await consoleOf(marketer, { viewport: REAL_PHONE });
  const wide: Record<string, number> = {};
  for (const page of pages) {
    await console.open(page);
    await shot(console.window, `events-390${page.replace(/[/?=&]+/g, '-').replace(/-\w{20,}/, '-one')}`);
    const overflow = await overflowOf(console.window);
    if (overflow > 0) wide[page] = overflow;
  }
  expect(wide).toEqual({});
});
