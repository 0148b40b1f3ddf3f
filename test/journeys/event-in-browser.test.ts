import type { CheckInsPage, CheckListView, EventView, PairingView, RegistrationsPage } from '@chudian/shared';
import type { FrameLocator, Page } from 'playwright-core';
import { bindWechat, design, foundCompany, hire, makeCode, type Company } from '../../server/src/app/testing/company.js';
import { BUILD_TIMEOUT_MS } from '../support/build-lock.js';
import { chromiumWindows, overflowOf, shot } from '../support/chromium.js';
import { expectWithin } from '../support/expect-within.js';
import { publishEvent } from '../support/published-event.js';
import { setStage, type Stage } from '../support/stage.js';

const DOORKEEPER = 'p10';
const HOUR_MS = 3_600_000;
const PHONE_AND_TABLE = { width: 1000, height: 900 };
const POSTER = '峰会海报';

const openWindow = chromiumWindows();
let test: Stage;
let company: Company;
let event: EventView;

beforeAll(async () => {
  test = await setStage(['h5', 'sandbox']);
  company = await foundCompany(test);
  await bindWechat(test, await hire(test, 'door', { name: '小门' }), DOORKEEPER);
  event = await publishEvent(company, {
    startsAt: new Date(Date.now() + HOUR_MS).toISOString(), endsAt: new Date(Date.now() + 4 * HOUR_MS).toISOString(), agenda: [], ticketTypes: [{ name: '标准票', priceFen: 19_900, quota: 50 }],
  });
  const lists = `/api/admin/events/${event.id}/check-lists`;
  const [entrance] = (await company.admin.get<CheckListView[]>(lists)).body;
  await company.admin.put(`${lists}/${entrance.id}`, { name: '入场', kind: 'entrance', ticketTypeIds: null, opensAt: new Date(Date.now() - HOUR_MS).toISOString() });
  const poster = await design(company.admin, { name: POSTER, campaignId: company.campaign.id, owner: { kind: 'staff', id: company.salesId }, landing: { kind: 'event', eventId: event.id } });
  test.sandbox.sandbox.table.lay([{ id: 'poster', name: POSTER, note: '扫码报名', text: (await makeCode(company.admin, poster)).content! }]);
}, BUILD_TIMEOUT_MS);
afterAll(() => test?.close());

/** Somebody's phone, held over the poster on the table. */
async function phoneOverPoster(personId: string): Promise<{ window: Page; app: FrameLocator }> {
  const window = await openWindow({ viewport: PHONE_AND_TABLE });
  await window.goto(`${test.sandbox.url}/phone/?person=${personId}`);
  await window.getByRole('complementary', { name: '桌上的物料' }).getByRole('button', { name: POSTER }).click();
  const app = window.frameLocator('iframe');
  await app.locator('#agree').click();
  return { window, app };
}

const visible = (page: Page | FrameLocator, text: string | RegExp): Promise<void> => page.getByText(text).filter({ visible: true }).first().waitFor();
const answer = (window: Page, dialog: string, button: string) => window.getByRole('dialog', { name: dialog }).getByRole('button', { name: button, exact: true }).click();

it('from the poster on the wall to the seat in the hall: scanned, read, signed up for, paid, and let in by what the ticket says', async () => {
  const { window, app } = await phoneOverPoster('p04');
  await visible(app, event.title);
  await visible(app, '苏州国际博览中心');
  await shot(window, 'loop-01-event');
  await app.locator('#next').click();
  await app.locator('#wechat-phone').click();
  await answer(window, '获取手机号', '允许');
  await visible(app, '139****5601');
  await app.locator('#name input').fill('林晓雯');
  await app.locator('#company input').fill('苏州精工机械');
  await shot(window, 'loop-02-sign-up');
  await app.locator('#submit').click();
  await answer(window, '订阅消息', '允许');
  await visible(app, '¥199');
  await shot(window, 'loop-03-to-pay');
  await app.locator('#pay').click();
  await window.getByRole('dialog', { name: '微信支付' }).getByText('¥').first().waitFor();
  await shot(window, 'loop-04-cashier');
  await answer(window, '微信支付', '支付');
  await visible(app, '报名成功');
  await app.locator('#ticket-code').waitFor();
  const number = await app.locator('#ticket-number').innerText();
  expect(number).toMatch(/^\w{4} \w{4}$/);
  expect(await overflowOf(window)).toBe(0);
  await expectWithin(async () => expect(await isSeen(window, 'standing')).toBe(true));
  await shot(window, 'loop-05-ticket');
  const registrations = async () => (await company.admin.get<RegistrationsPage>(`/api/admin/events/${event.id}/registrations`)).body.rows;
  expect(await registrations()).toMatchObject([{ state: 'confirmed', paidFen: 19_900, contact: { name: '林晓雯', company: '苏州精工机械', phoneMasked: '139****5601' } }]);

  const { code } = (await company.admin.post<PairingView>(`/api/admin/events/${event.id}/devices`, { gate: '北门', canSearch: true })).body;
  const door = await phoneOverPoster(DOORKEEPER);
  await visible(door.app, event.title);
  await door.window.frames()[1].evaluate("location.hash = '#/door/pages/pair/index'");
  await door.app.locator('#code input').fill(code);
  await door.app.locator('#pair').click();
  await visible(door.app, '名单 1 人');
  await door.app.locator('#open-search').click();
  await door.app.locator('#search input').fill(number);
  await door.app.locator('#typed').click();
  await visible(door.app, '请进');
  await visible(door.app, '林晓雯');
  await shot(door.window, 'loop-06-let-in');
  await expectWithin(async () => {
    const { rows } = (await company.admin.get<CheckInsPage>(`/api/admin/events/${event.id}/check-ins`)).body;
    expect(rows).toMatchObject([{ outcome: 'admitted', gate: '北门', guest: { name: '林晓雯' } }]);
  });
  await expectWithin(async () => expect((await registrations())[0].checkedInAt).not.toBe(null));
});

/** Nothing lies over it: not the bar at the top either. */
function isSeen(window: Page, id: string): Promise<boolean> {
  const middle = `const { left, top, height } = element.getBoundingClientRect(); return document.elementFromPoint(left + 2, top + height / 2) === element;`;
  return window.frames()[1].evaluate<boolean>(`(() => { const element = document.getElementById('${id}'); ${middle} })()`);
}
