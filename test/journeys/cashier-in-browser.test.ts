import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from 'playwright-core';
import { Merchant } from '../../sandbox/src/testing/merchant.js';
import { World } from '../../sandbox/src/testing/world.js';
import { BUILD_TIMEOUT_MS } from '../support/build-lock.js';
import { builtPages } from '../support/built-pages.js';
import { chromiumWindows, overflowOf, shot } from '../support/chromium.js';

/* The sandbox's cashier and its control page without our server: the mini-program is three lines that ask for money. */

const openWindow = chromiumWindows();
const REAL_PHONE = { width: 390, height: 844 };
let world: World;
let merchant: Merchant;
let pages: Server;
let payment: object = {};

beforeAll(async () => {
  await builtPages(['sandbox']);
  pages = createServer(({ url }, response) => {
    const isPayment = url === '/payment';
    response.setHeader('content-type', isPayment ? 'application/json' : 'text/html; charset=utf-8').end(isPayment ? JSON.stringify(payment) : MINI_PROGRAM);
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', () => resolve()));
  world = await World.start({ miniProgram: { url: `http://127.0.0.1:${(pages.address() as AddressInfo).port}/m/` } });
  merchant = new Merchant(world);
}, BUILD_TIMEOUT_MS);
afterAll(async () => {
  await world.stop();
  pages.closeAllConnections();
  await new Promise((resolve) => pages.close(resolve));
});

const MINI_PROGRAM = `<!doctype html><meta charset="utf-8"><button id="pay">付款</button><p id="said"></p><script>
  const tell = (id, api, options) => parent.postMessage({ wx: 1, id, api, options }, '*');
  addEventListener('message', ({ data }) => { if (data.id === 2) said.textContent = (data.result ?? data.error).errMsg; });
  pay.onclick = async () => tell(2, 'requestPayment', await (await fetch('/payment')).json());
  tell(1, 'login', {});
</script>`;

async function phoneWith(number: string): Promise<{ phone: Page; app: FrameLocator }> {
  const { body } = await merchant.place({ out_trade_no: number, description: '2026 智能制造与预测性维护实践年度峰会·贵宾票（含午宴与全部会后资料）', amount: { total: 990_000 } });
  payment = merchant.payment(String(body.prepay_id));
  const phone = await openWindow({ viewport: REAL_PHONE });
  await phone.goto(`${world.running.url}/phone/?person=p04#/mini-program`);
  const app = phone.frameLocator('iframe');
  await app.locator('#pay').click();
  return { phone, app };
}

const cashier = (phone: Page) => phone.getByRole('dialog', { name: '微信支付' });
const said = (app: FrameLocator, text: string) => app.locator('#said').filter({ hasText: text }).waitFor();
const stateOf = async (number: string) => (await merchant.find(number)).body.trade_state;

it('a person sees what to pay and to whom, and pays; a second time it says why not', async () => {
  const { phone, app } = await phoneWith('T20260301000001');
  expect(await cashier(phone).innerText()).toMatch(/付款给 触点科技[\s\S]*¥\s*9900\.00[\s\S]*贵宾票/);
  expect(await overflowOf(phone)).toBe(0);
  await shot(phone, 'cashier');
  await cashier(phone).getByRole('button', { name: '支付', exact: true }).click();
  await said(app, 'requestPayment:ok');
  expect(await stateOf('T20260301000001')).toBe('SUCCESS');
  await app.locator('#pay').click();
  await phone.getByText('该订单已支付').waitFor();
  await phone.getByRole('button', { name: '知道了' }).click();
  await said(app, 'requestPayment:fail 该订单已支付');
});

it('a person who closes the cashier has paid nothing', async () => {
  const { phone, app } = await phoneWith('T20260301000002');
  await cashier(phone).getByRole('button', { name: '取消', exact: true }).click();
  await said(app, 'requestPayment:fail cancel');
  expect(await stateOf('T20260301000002')).toBe('NOTPAY');
});

it('the control page shows what was paid and notified, and makes the next notification be lost', async () => {
  const control = await openWindow({ viewport: { width: 1440, height: 900 } });
  await control.goto(`${world.running.url}/control/#/pay`);
  await control.getByRole('table', { name: '订单' }).getByText('已支付').waitFor();
  await control.getByRole('table', { name: '通知' }).getByText('已送达').click();
  await control.getByRole('dialog').getByText('"trade_state": "SUCCESS"').waitFor();
  await control.keyboard.press('Escape');
  await control.getByRole('button', { name: '通知丢失' }).click();
  await control.getByRole('table', { name: '故障' }).getByText('1 次中已发生 0 次').waitFor();
  await merchant.sell({ out_trade_no: 'T20260301000003' });
  await control.getByRole('table', { name: '通知' }).getByText('已丢失').waitFor();
  await control.getByRole('radio', { name: '微信支付公钥', exact: true }).click();
  await control.getByText('已改').waitFor();
  expect(world.control.config.pay.mode).toBe('public-key');
  await shot(control, 'control-pay');
});
