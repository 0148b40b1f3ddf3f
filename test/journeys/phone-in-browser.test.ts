import type { ContactsPage, LeadsPage } from '@chudian/shared';
import type { FrameLocator, Page } from 'playwright-core';
import { bindWechat, makeCode } from '../../server/src/app/testing/company.js';
import { BUILD_TIMEOUT_MS } from '../support/build-lock.js';
import { handOutBrochure, type Handout } from '../support/brochure.js';
import { imageOf } from '../support/code-image.js';
import { chromiumWindows, overflowOf, shot } from '../support/chromium.js';
import { setStage, type Stage } from '../support/stage.js';

const SALESPERSON = 'p09';
const PHONE_AND_TABLE = { width: 1000, height: 900 };
const REAL_PHONE = { width: 390, height: 844 };

const openWindow = chromiumWindows();
let test: Stage;
let company: Handout;

beforeAll(async () => {
  test = await setStage();
  company = await handOutBrochure(test);
  await bindWechat(test, { id: company.salesId, http: company.sales }, SALESPERSON);
  const [link, follow] = await Promise.all([makeCode(company.admin, company.brochure), makeCode(company.admin, company.brochure, 'follow')]);
  test.sandbox.sandbox.table.lay([
    { id: 'brochure', name: '选型手册', note: '封底的二维码', text: link.content! },
    { id: 'roll-up', name: '易拉宝', note: '关注服务号领取', text: follow.content! },
  ]);
}, BUILD_TIMEOUT_MS);
afterAll(() => test.close());

/** Somebody's phone in a window of its own. */
async function phoneOf(personId: string, viewport = PHONE_AND_TABLE): Promise<Page> {
  const window = await openWindow({ viewport });
  await window.goto(`${test.sandbox.url}/phone/?person=${personId}`);
  return window;
}

const miniProgram = (phone: Page): FrameLocator => phone.frameLocator('iframe');
const fromTable = (phone: Page, thing: string) => phone.getByRole('complementary', { name: '桌上的物料' }).getByRole('button', { name: thing }).click();
const visible = (page: Page | FrameLocator, text: string | RegExp): Promise<void> => page.getByText(text).filter({ visible: true }).first().waitFor();

it('one person scans a thing on the table and leaves his number; the other sees the alert come, opens the lead and answers', async () => {
  const salesperson = await phoneOf(SALESPERSON);
  await visible(salesperson, '触点科技');

  const attendee = await openWindow({ viewport: PHONE_AND_TABLE });
  await attendee.goto(`${test.sandbox.url}/phone/`);
  await shot(attendee, 'phone-01-people');
  await attendee.getByRole('link', { name: /林晓雯/ }).click();
  await fromTable(attendee, '选型手册');
  const app = miniProgram(attendee);
  await visible(app, '隐私保护提示');
  await shot(attendee, 'phone-02-consent');
  await app.locator('#agree').click();
  await visible(app, '三步降低停机');
  await shot(attendee, 'phone-03-landing');
  await app.locator('#leave-phone').click();
  await shot(attendee, 'phone-04-leave-phone');
  await app.locator('#wechat-phone').click();
  await shot(attendee, 'phone-05-number-sheet');
  await attendee.getByRole('dialog', { name: '获取手机号' }).getByRole('button', { name: '允许', exact: true }).click();
  await visible(app, '已留下电话 139****5601，顾问会联系您');
  await shot(attendee, 'phone-06-left');

  await salesperson.getByRole('button', { name: /触点科技.*线索提醒/s }).click();
  await salesperson.getByRole('button', { name: /线索提醒.*选型手册/s }).last().waitFor();
  await shot(salesperson, 'phone-07-alert');
  await salesperson.getByRole('button', { name: /线索提醒.*选型手册/s }).last().click();
  const lead = miniProgram(salesperson);
  await visible(lead, /拨打 139 1234 5601/);
  await shot(salesperson, 'phone-08-lead');
  await lead.locator('#call').click();
  await salesperson.getByRole('button', { name: '呼叫 +8613912345601' }).click();
  await salesperson.getByRole('dialog', { name: /正在呼叫/ }).getByRole('button', { name: '挂断' }).click();
  await lead.locator('#valid').click();
  await salesperson.getByRole('dialog', { name: '订阅消息' }).getByRole('button', { name: '允许', exact: true }).click();
  await visible(lead, '已答复：有效');
  await shot(salesperson, 'phone-09-answered');
  const { rows } = (await company.admin.get<LeadsPage>('/api/admin/leads')).body;
  expect(rows.map((row) => [row.contact.phoneMasked, row.stage, row.answer?.verdict])).toEqual([['139****5601', 'sql', 'valid']]);
});

it('a picture of a code is scanned on a phone in the hand, refused recognition, and agreed to later', async () => {
  const phone = await phoneOf('p08', REAL_PHONE);
  await phone.getByRole('button', { name: '扫一扫' }).first().click();
  const picture = await imageOf(company.admin, await makeCode(company.admin, company.brochure, 'mini'));
  await phone.locator('input[type=file]').setInputFiles({ name: '码.png', mimeType: 'image/png', buffer: picture });
  const app = miniProgram(phone);
  await app.locator('#refuse').click();
  await visible(app, '您正在无记录浏览');
  await visible(app, '三步降低停机');
  await shot(phone, 'phone-10-refused');
  expect(await overflowOf(phone)).toBe(0);
  const known = async (): Promise<number> => (await company.admin.get<ContactsPage>('/api/admin/contacts')).body.rows.length;
  const before = await known();
  await app.locator('#agree-later').click();
  await app.locator('#agree').click();
  await app.locator('#agree-later').waitFor({ state: 'detached' });
  await app.locator('#leave-phone').click();
  await app.locator('#by-hand').click();
  await app.locator('#name input').fill('欧阳慕容·阿卜杜热西提·买买提');
  await app.locator('#company input').fill('新疆天山重型机械设备制造（集团）股份有限公司');
  await app.locator('#phone input').fill('18612345605');
  await shot(phone, 'phone-11-by-hand');
  await app.locator('#submit').click();
  await visible(app, '已留下电话 186****5605');
  expect(await known()).toBe(before + 1);
});

it('a scan of the follow code becomes a message in the chat, which opens the content', async () => {
  const phone = await phoneOf('p06');
  await fromTable(phone, '易拉宝');
  await visible(phone, /预测性维护白皮书/);
  await shot(phone, 'phone-12-follower');
  await phone.getByRole('button', { name: '点此阅读' }).or(phone.getByRole('link', { name: '点此阅读' })).last().click();
  await visible(miniProgram(phone), '三步降低停机');
});

it('in a plain browser the mini-program says that it wants to be opened in WeChat', async () => {
  const window = await openWindow({ viewport: REAL_PHONE });
  await window.goto(`${test.serverUrl}/m/`);
  await visible(window, '请在微信中打开');
});
