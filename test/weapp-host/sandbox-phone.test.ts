import { createSign } from 'node:crypto';
import { request } from 'undici';
import { defaultConfig, demoMerchant, type RunningSandbox, startSandbox } from '../../sandbox/src/index.js';
import { probeHosts } from './testing/probe-hosts.js';
import { SandboxPhone } from './testing/sandbox-phone.js';

const probe = probeHosts();
const { appid, secret } = defaultConfig.miniProgram;
let sandbox: RunningSandbox;

beforeAll(async () => void (sandbox = await startSandbox()));
afterAll(() => sandbox.close());

async function fromSandbox<T>(path: string): Promise<T> {
  return (await (await request(`${sandbox.url}${path}`)).body.json()) as T;
}

test("the code of wx.login is the sandbox's, which knows whose it is", async () => {
  const [person] = await fromSandbox<{ id: string; openids: { mini: string } }[]>('/phone/api/people');
  const page = await probe.open(new SandboxPhone(sandbox.url, person.id).hostOptions()).launch();
  await page.tap('#login');
  const code = page.text('#hello').replace('Hello person-of-', '');
  const exchange = `/api.weixin.qq.com/sns/jscode2session?appid=${appid}&secret=${secret}&js_code=${code}&grant_type=authorization_code`;
  expect(await fromSandbox(exchange)).toMatchObject({ openid: person.openids.mini });
});

test('the phone number is given or refused as the person decides', async () => {
  const [person] = await fromSandbox<{ id: string }[]>('/phone/api/people');
  const phone = new SandboxPhone(sandbox.url, person.id);
  const willing = await probe.open(phone.hostOptions()).launch({ path: 'pages/privacy/index' });
  await willing.tap('#phone');
  expect(willing.text('#said')).toMatch(/^\w{20,}$/);
  const shy = await probe.open(phone.hostOptions({ givesPhone: false })).launch({ path: 'pages/privacy/index' });
  await shy.tap('#phone');
  expect(shy.text('#said')).toBe('getPhoneNumber:fail user deny');
});

test('the cashier is the sandbox\'s, and the person pays or cancels', async () => {
  const [person] = await fromSandbox<{ id: string; openids: { mini: string } }[]>('/phone/api/people');
  const number = async (outTradeNo: string, pays: boolean) => {
    const { stubs } = new SandboxPhone(sandbox.url, person.id).hostOptions({ pays });
    return stubs.requestPayment?.(await paymentFor(person.openids.mini, outTradeNo));
  };
  expect(await number('T20260301000001', true)).toEqual({ errMsg: 'requestPayment:ok' });
  await expect(number('T20260301000002', false)).rejects.toMatchObject({ errMsg: 'requestPayment:fail cancel' });
  expect(sandbox.control.pay().orders.map(({ outTradeNo, state }) => [outTradeNo, state])).toEqual([['T20260301000002', 'NOTPAY'], ['T20260301000001', 'SUCCESS']]);
});

/** What a server hands the mini-program for one order. */
async function paymentFor(openid: string, outTradeNo: string): Promise<Record<string, string>> {
  const order = { appid, mchid: demoMerchant.mchid, description: '门票', out_trade_no: outTradeNo, notify_url: `${sandbox.url}/nobody`, amount: { total: 100 }, payer: { openid } };
  const [path, body, time] = ['/v3/pay/transactions/jsapi', JSON.stringify(order), String(Math.floor(Date.now() / 1000))];
  const signature = signed('POST', path, time, 'n', body);
  const authorization = `WECHATPAY2-SHA256-RSA2048 mchid="${demoMerchant.mchid}",nonce_str="n",timestamp="${time}",serial_no="${demoMerchant.certificateSerial}",signature="${signature}"`;
  const reply = await request(`${sandbox.url}/api.mch.weixin.qq.com${path}`, { method: 'POST', body, headers: { authorization, 'content-type': 'application/json', 'accept': 'application/json', 'user-agent': 'test' } });
  const pack = `prepay_id=${((await reply.body.json()) as { prepay_id: string }).prepay_id}`;
  return { timeStamp: time, nonceStr: 'n', package: pack, signType: 'RSA', paySign: signed(appid, time, 'n', pack) };
}

const signed = (...parts: string[]): string => createSign('sha256').update(parts.map((part) => `${part}\n`).join('')).sign(demoMerchant.privateKey, 'base64');
