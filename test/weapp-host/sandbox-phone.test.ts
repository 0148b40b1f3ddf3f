import { request } from 'undici';
import { defaultConfig, type RunningSandbox, startSandbox } from '../../sandbox/src/index.js';
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
