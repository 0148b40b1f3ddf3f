import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type RunningSandbox } from '../../../../sandbox/src/index.js';
import { MovableClock } from '../clock/clock.js';
import { openGateway, type Gateway } from './testing/gateway.js';

const TEMPLATE = 'LEADALERT0mini0subscribe0template0000000000';
const PAGE = 'materials/pages/landing/index';
const PHONE_API = '/wxa/business/getuserphonenumber';
let wechat: RunningSandbox;
let gateway: Gateway;
let clock: MovableClock;

beforeEach(async () => {
  clock = new MovableClock();
  wechat = await startSandbox();
  gateway = await openGateway({ wechatUrl: wechat.url, clock });
});
afterEach(async () => {
  await gateway.close();
  await wechat.close();
});

function person(id: string) {
  const found = wechat.sandbox.people.find(id);
  if (!found) throw new Error(`The sandbox has no ${id}.`);
  return found;
}

/** What the phone hands to the page after a tap. */
function codeFrom(outcome: object): string {
  const { result } = outcome as { result: { code: string } };
  return result.code;
}

const loginCode = (id: string) => codeFrom(wechat.sandbox.host.login(person(id)));
const phoneCode = (id: string) => codeFrom(wechat.sandbox.host.phoneNumber(person(id), { agreePrivacy: true, allow: true }));
const calls = (path: string) => wechat.control.log.find({ path, direction: 'in' }).length;

describe('a login code', () => {
  test('tells who came', async () => {
    const { people } = wechat.sandbox;
    expect(await gateway.miniProgram.identify(loginCode('p04'))).toEqual({ openid: people.openid({ id: 'p04' }, 'mini'), unionid: people.unionid(person('p04')) });
  });

  test('tells no unionid where there is none', async () => {
    expect(Object.keys(await gateway.miniProgram.identify(loginCode('p07')))).toEqual(['openid']);
  });

  test('is good once', async () => {
    const code = loginCode('p04');
    await gateway.miniProgram.identify(code);
    await expect(gateway.miniProgram.identify(code)).rejects.toMatchObject({ reason: 'used-code', code: 'WECHAT_CODE_INVALID' });
  });

  test('is never tried a second time by us', async () => {
    wechat.control.addFault({ match: '*/sns/jscode2session', effect: { kind: 'lose-answer' }, count: 1 });
    await expect(gateway.miniProgram.identify(loginCode('p04'))).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE', isSendUncertain: false });
    expect(calls('/sns/jscode2session')).toBe(1);
  });

  test('of somebody whom WeChat distrusts is refused in a way of its own', async () => {
    wechat.control.addFault({ match: '*/sns/jscode2session', effect: { kind: 'errcode', errcode: 40226 } });
    await expect(gateway.miniProgram.identify(loginCode('p04'))).rejects.toMatchObject({ code: 'WECHAT_LOGIN_BLOCKED' });
  });
});

describe('a phone code', () => {
  test('gives the number, with the country code apart', async () => {
    expect(await gateway.miniProgram.phoneOf(phoneCode('p04'))).toEqual({ phone: '13912345601', countryCode: '86' });
    expect(await gateway.miniProgram.phoneOf(phoneCode('p11'))).toEqual({ phone: '612345678', countryCode: '33' });
  });

  test('is answered again for ten minutes, by one exchange', async () => {
    const code = phoneCode('p04');
    const answers = await Promise.all([gateway.miniProgram.phoneOf(code), gateway.miniProgram.phoneOf(code)]);
    clock.moveTo(new Date(Date.now() + 590_000));
    answers.push(await gateway.miniProgram.phoneOf(code));
    expect(answers).toEqual(Array(3).fill({ phone: '13912345601', countryCode: '86' }));
    expect(calls(PHONE_API)).toBe(1);
  });

  test('that reaches two processes at once is answered by both', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chudian-phones-'));
    const databaseUrl = `sqlite:${join(folder, 'shared.sqlite')}`;
    const processes = [await openGateway({ wechatUrl: wechat.url, databaseUrl }), await openGateway({ wechatUrl: wechat.url, databaseUrl })];
    const code = phoneCode('p04');
    const answers = await Promise.all(processes.map(({ miniProgram }) => miniProgram.phoneOf(code)));
    expect(answers).toEqual(Array(2).fill({ phone: '13912345601', countryCode: '86' }));
    await Promise.all(processes.map((each) => each.close()));
    rmSync(folder, { recursive: true });
  });

  test('is unknown after ten minutes, and its number forgotten', async () => {
    const code = phoneCode('p04');
    await gateway.miniProgram.phoneOf(code);
    clock.moveTo(new Date(Date.now() + 610_000));
    await expect(gateway.miniProgram.phoneOf(code)).rejects.toMatchObject({ reason: 'used-code' });
    await gateway.phoneAnswers.forgetOld();
    expect(await gateway.dataSource.query('SELECT * FROM wechat_phone_answers')).toEqual([]);
  });

  test('and its number stand nowhere in the database', async () => {
    const code = phoneCode('p04');
    await gateway.miniProgram.phoneOf(code);
    const stored = JSON.stringify(await gateway.dataSource.query('SELECT * FROM wechat_phone_answers'));
    expect(stored).not.toContain('13912345601');
    expect(stored).not.toContain(code);
  });

  test('that was made up is refused', async () => {
    await expect(gateway.miniProgram.phoneOf('f'.repeat(64))).rejects.toMatchObject({ code: 'WECHAT_CODE_INVALID' });
  });
});

describe('a mini-program code', () => {
  const create = (changes: object = {}) => gateway.miniProgram.createMiniCode({ scene: 'k=7Hq2', page: `/${PAGE}`, width: 430, ...changes });

  test('is an image that opens its page with its scene', async () => {
    const { image, contentType } = await create();
    expect(contentType).toBe('image/jpeg');
    expect([...image.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  });

  test('is never narrower or wider than WeChat draws', async () => {
    await expect(create({ width: 1 })).resolves.toMatchObject({ contentType: 'image/jpeg' });
    await expect(create({ width: 90_000.5 })).resolves.toMatchObject({ contentType: 'image/jpeg' });
  });

  test('of a page that is not released is refused', async () => {
    await expect(create({ page: 'not/there' })).rejects.toMatchObject({ reason: 'bad-page' });
  });

  test('with a scene that is too long is refused', async () => {
    await expect(create({ scene: 'x'.repeat(33) })).rejects.toMatchObject({ reason: 'bad-scene' });
  });

  test('beyond the minute\'s quota is to be had a minute later', async () => {
    wechat.control.addFault({ match: '*/wxa/getwxacodeunlimit', effect: { kind: 'errcode', errcode: 45009 } });
    await expect(create()).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE', retryAfterSeconds: 60 });
  });
});

test('a link leads from outside into the mini-program', async () => {
  expect(await gateway.miniProgram.createLinkOut({ path: PAGE, query: 'scene=k7Hq2' })).toMatch(/^http/);
});

describe('a subscribe message', () => {
  const send = () => gateway.miniProgram.sendSubscribe({
    openid: wechat.sandbox.people.openid({ id: 'p01' }, 'mini'), templateId: TEMPLATE, page: 'leads/pages/lead/index?id=7',
    fields: { thing1: '林晓雯', thing2: '', thing3: '扫描了展会上的产品手册，并且留下了联系电话，请尽快联系', time4: new Date('2026-11-21T06:00:00Z') },
  });

  test('reaches who has allowed one, once', async () => {
    wechat.sandbox.subscriptions.grant(person('p01'), TEMPLATE);
    expect(await send()).toEqual({ messageId: expect.stringMatching(/^\d+$/) });
    await expect(send()).rejects.toMatchObject({ reason: 'no-credit' });
    expect(wechat.control.messages({ person: 'p01', kind: 'subscribe' })).toMatchObject([
      { content: { fields: [{ value: '林晓雯' }, { value: '未填写' }, { value: '扫描了展会上的产品手册，并且留下了联系…' }, { value: '2026年11月21日 14:00' }] } },
    ]);
  });
});
