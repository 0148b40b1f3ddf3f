import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { flowPage } from './flow-page.mjs';

// npm run picture -w test [-- console address, phone address]: docs/flow.png, from a running demo (npm start). Nobody there may have
// scanned the calendar as 林晓雯 before: the picture shows her first scan.
const [server = 'http://localhost:3000', sandbox = 'http://localhost:3100'] = process.argv.slice(2);
const PICTURE = fileURLToPath(new URL('../../docs/flow.png', import.meta.url));
const MARKETER = { email: 'marketer@demo.chudian.local', password: 'chudian-demo-2026' };
const ATTENDEE = 'p04';
const SALESPERSON = 'p01';
const MATERIAL = '桌面台历';
const PHONE = { width: 390, height: 780 };
const DESK = { width: 1180, height: 1090 };
const WIDTH = 1600;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const landing = await scan();
  const alert = await answerAlert();
  await writeFile(PICTURE, await compose({ landing, alert, lead: await openLead() }));
} finally {
  await browser.close();
}

async function openWindow(viewport, address, deviceScaleFactor = 2) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', deviceScaleFactor });
  const window = await context.newPage();
  await window.goto(address);
  return window;
}

async function photograph(window) {
  // Whatever moved has come to rest, what passes by is gone, and nothing lies under the mouse.
  await window.mouse.move(0, 0);
  await window.waitForTimeout(4_000);
  return (await window.screenshot()).toString('base64');
}

/** She scans the calendar, agrees, and leaves her details. */
async function scan() {
  const phone = await openWindow(PHONE, `${sandbox}/phone/?person=${ATTENDEE}#/scan`);
  await phone.getByRole('button', { name: MATERIAL }).first().click();
  const app = phone.frameLocator('iframe');
  await app.locator('#agree').click();
  await app.locator('#leave-phone').click();
  await app.locator('#by-hand').click();
  await app.locator('#name input').fill('林晓雯');
  await app.locator('#company input').fill('苏州精工机械有限公司');
  await app.locator('#phone input').fill('13912345601');
  await app.locator('#submit').click();
  await app.locator('#phone-left').waitFor();
  return photograph(phone);
}

/** What his phone shows of it; then he taps it and answers. */
async function answerAlert() {
  const phone = await openWindow(PHONE, `${sandbox}/phone/?person=${SALESPERSON}#/chats`);
  await phone.getByRole('button', { name: /线索/ }).first().click();
  const alert = phone.getByRole('button', { name: /苏州精工机械/ }).last();
  await alert.waitFor();
  const picture = await photograph(phone);
  await alert.click();
  const app = phone.frameLocator('iframe');
  await app.locator('#valid').click();
  await phone.getByRole('dialog', { name: '订阅消息' }).getByRole('button', { name: '允许', exact: true }).click();
  await app.locator('#answer').waitFor();
  return picture;
}

async function openLead() {
  const console = await openWindow(DESK, `${server}/console/`);
  await console.getByLabel('邮箱').fill(MARKETER.email);
  await console.locator('input[type=password]').fill(MARKETER.password);
  await console.getByRole('button', { name: /登\s*录/ }).click();
  await console.getByRole('menuitem').filter({ hasText: /^线索$/ }).click();
  await console.getByRole('tab', { name: '已答复' }).click();
  await console.getByRole('link', { name: /林晓雯.*苏州精工机械/s }).first().click();
  await console.getByRole('heading', { name: /林晓雯/ }).waitFor();
  return photograph(console);
}

async function compose(pictures) {
  const window = await openWindow({ width: WIDTH, height: 100 }, 'about:blank', 1);
  await window.setContent(flowPage(pictures));
  return window.locator('main').screenshot();
}
