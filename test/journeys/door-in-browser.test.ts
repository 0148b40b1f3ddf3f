import type { CheckInsPage, CheckListView, EventView, PairingView } from '@chudian/shared';
import type { FrameLocator, Page } from 'playwright-core';
import { bindWechat, foundCompany, hire, type Company } from '../../server/src/app/testing/company.js';
import { TestPhone } from '../../server/src/app/testing/test-phone.js';
import { BUILD_TIMEOUT_MS } from '../support/build-lock.js';
import { imageOf } from '../support/code-image.js';
import { chromiumWindows, overflowOf, shot } from '../support/chromium.js';
import { expectWithin } from '../support/expect-within.js';
import { publishEvent } from '../support/published-event.js';
import { setStage, type Stage } from '../support/stage.js';

const DOORKEEPER = 'p05';
const HOUR_MS = 3_600_000;
/** The first gate lets the guest in; the second hears of it. */
const GATES = [{ width: 390, height: 844, verdict: '请进', outcomes: ['admitted'] }, { width: 320, height: 568, verdict: '已经入场', outcomes: ['refused', 'admitted'] }];
const LONG_NAME = '阿卜杜热西提·买买提艾力·欧阳建国';

const openWindow = chromiumWindows();
let test: Stage;
let company: Company;
let event: EventView;
let token: string;

beforeAll(async () => {
  test = await setStage(['h5', 'sandbox']);
  company = await foundCompany(test);
  event = await publishEvent(company, { startsAt: new Date(Date.now() + HOUR_MS).toISOString(), endsAt: new Date(Date.now() + 3 * HOUR_MS).toISOString(), agenda: [] });
  const lists = `/api/admin/events/${event.id}/check-lists`;
  const opensAt = new Date(Date.now() - HOUR_MS).toISOString();
  const [entrance] = (await company.admin.get<CheckListView[]>(lists)).body;
  await company.admin.put(`${lists}/${entrance.id}`, { name: '入场', kind: 'entrance', ticketTypeIds: null, opensAt });
  await company.admin.post(lists, { name: '贵宾分会场：智能制造与预测性维护', kind: 'session', ticketTypeIds: null, opensAt });
  await bindWechat(test, await hire(test, 'door', { name: '小门' }), DOORKEEPER);
  const guest = await TestPhone.open(test, 'p04');
  await guest.leavePhone(null);
  const { body } = await guest.http.post<{ ticket: { token: string } }>(`/api/events/${event.id}/registrations`, { ticketTypeId: event.ticketTypes[0].id, name: LONG_NAME, company: '苏州工业园区精密机械装备制造集团股份有限公司' });
  token = body.ticket.token;
}, BUILD_TIMEOUT_MS);
afterAll(() => test?.close());

const visible = (page: Page | FrameLocator, text: string | RegExp): Promise<void> => page.getByText(text).filter({ visible: true }).first().waitFor();

it.each(GATES)('on a phone of $width × $height a gate is paired, and shows its answer over the whole screen: $verdict', async ({ verdict, outcomes, ...viewport }) => {
  const { code } = (await company.admin.post<PairingView>(`/api/admin/events/${event.id}/devices`, { gate: '北门', canSearch: true })).body;
  const name = (step: string) => `door-${viewport.width}-${step}`;
  const window = await openWindow({ viewport });
  await window.goto(`${test.sandbox.url}/phone/?person=${DOORKEEPER}`);
  const app = await openApp(window);
  await app.locator('#code input').fill(code);
  await shot(window, name('1-pair'));
  await app.locator('#pair').click();
  await visible(app, /名单 1 人/);
  await shot(window, name('2-gate'));
  await app.locator('#open-search').click();
  await app.locator('#search input').fill('abudu');
  await visible(app, LONG_NAME);
  await shot(window, name('3-search'));
  await app.locator('#search input').fill(token);
  await app.locator('#typed').click();
  await visible(app, verdict);
  await shot(window, name('4-verdict'));
  await app.locator('#verdict').click({ timeout: 3_000 }).catch(() => undefined);
  await app.locator('#open-walk-in').click();
  await shot(window, name('5-walk-in'));
  expect(await overflowOf(window)).toBeLessThanOrEqual(0);
  await expectWithin(async () => {
    const { rows } = (await company.admin.get<CheckInsPage>(`/api/admin/events/${event.id}/check-ins`)).body;
    expect(rows.map(({ outcome, guest }) => [outcome, guest?.name])).toEqual(outcomes.map((outcome) => [outcome, LONG_NAME]));
  });
});

/** Any code of ours opens the mini-program; the way to the door is then its address. */
async function openApp(window: Page): Promise<FrameLocator> {
  await window.getByRole('button', { name: '扫一扫' }).first().click();
  await window.locator('input[type=file]').setInputFiles({ name: '码.png', mimeType: 'image/png', buffer: await imageOf(company.admin, company.code) });
  const app = window.frameLocator('iframe');
  await app.locator('.page').first().waitFor();
  await window.frames()[1].evaluate("location.hash = '#/door/pages/pair/index'");
  return app;
}
