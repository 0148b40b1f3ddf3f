import { Injectable, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { startSandbox, type RunningSandbox } from '../../../../../sandbox/src/index.js';
import { Background } from '../../background/background.js';
import { On } from '../../domain-events/on.js';
import { platformApp, type PlatformApp } from '../../testing/platform-app.js';
import { StrangersModule } from '../../testing/strangers.module.js';
import { Wechat1763700100000 } from '../1763700100000-wechat.migration.js';
import { WechatModule } from '../wechat.module.js';
import { seal, sign, type PushSecrets } from './push-crypto.js';
import { PushReceipt } from './push-receipt.entity.js';
import { PushReceipts } from './push-receipts.js';
import { PushReceived } from './push-received.js';
import type { WechatPush } from './wechat-push.js';

/** Somebody who wants to hear what WeChat tells. */
@Injectable()
class Listener {
  readonly heard: WechatPush[] = [];

  @On(PushReceived, 'test.listener')
  handle({ push }: PushReceived): Promise<void> {
    this.heard.push(push);
    return Promise.resolve();
  }
}

@Module({ providers: [Listener] })
class ListenerModule {}

const SERVICE: PushSecrets = { token: 'chudianservice', encodingAesKey: 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789aBcDeFg', appid: 'wx8f2b4d6a0c1e3957' };
let platform: PlatformApp;
let address: string;

beforeEach(async () => {
  platform = await platformApp([StrangersModule, WechatModule, ListenerModule], [Wechat1763700100000]);
  platform.clock.moveTo(null);
  await platform.app.listen(0, '127.0.0.1');
  address = await platform.app.getUrl();
});
afterEach(() => platform.app.close());

const database = () => platform.app.get(DataSource);
const receipts = () => database().manager.count(PushReceipt);

async function heard(): Promise<WechatPush[]> {
  await platform.app.get(Background).drain();
  return platform.app.get(Listener).heard;
}

/** Posts as WeChat would: sealed once, stamped and signed anew each time. */
function post(plain: string, { at = new Date(), account = 'service', body = sealed(plain), contentType = 'text/xml' } = {}): Promise<Response> {
  const [timestamp, nonce, encrypt] = [String(Math.floor(at.getTime() / 1000)), String(Math.random()).slice(2), /CDATA\[([^\]]*)/.exec(body)?.[1] ?? ''];
  const query = new URLSearchParams({ timestamp, nonce, msg_signature: sign(SERVICE.token, timestamp, nonce, encrypt) });
  return fetch(`${address}/wechat/push/${account}?${query}`, { method: 'POST', headers: { 'content-type': contentType }, body });
}
const sealed = (plain: string) => `<xml><Encrypt><![CDATA[${seal(plain, SERVICE)}]]></Encrypt></xml>`;
const text = (id: number) => `<xml><FromUserName>oA1</FromUserName><CreateTime>1767225600</CreateTime><MsgType>text</MsgType><Content>在吗</Content><MsgId>${id}</MsgId></xml>`;

test('a push is kept, announced and answered', async () => {
  const reply = await post(text(1));
  expect([reply.status, await reply.text(), reply.headers.get('content-type')]).toEqual([200, 'success', 'text/plain; charset=utf-8']);
  expect(await heard()).toMatchObject([{ account: 'service', openid: 'oA1', kind: 'text', text: '在吗', createdAt: '2026-01-01T00:00:00.000Z' }]);
});

test('a repeated push is answered and not announced again, even at the same moment', async () => {
  const replies = await Promise.all([1, 1, 1, 2, 1].map((id) => post(text(id))));
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect((await heard()).length).toBe(2);
});

test('the content type does not matter', async () => {
  for (const [id, contentType] of ['application/json', 'text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'nonsense'].entries()) {
    expect((await post(text(id), { contentType })).status).toBe(200);
  }
});

test('a body above 64 KB is refused at the door', async () => {
  const padded = (bytes: number) => post('', { body: sealed(text(1)).replace('<xml>', `<xml>${' '.repeat(bytes)}`) });
  expect((await padded(60_000)).status).toBe(200);
  expect((await padded(66_000)).status).toBe(413);
  // While ten megabytes are still on their way, the refusal may also be seen as a closed connection.
  expect([413, 'closed']).toContain(await padded(10_000_000).then(({ status }) => status, () => 'closed'));
});

test.each([
  ['an old stamp', () => post(text(1), { at: new Date(Date.now() - 301_000) }), 403],
  ['another account\'s signature', () => post(text(1), { account: 'mini' }), 403],
  ['a text that is not sealed', () => post('', { body: text(1) }), 403],
  ['a declaration', () => post('', { body: '<!DOCTYPE a><xml><Encrypt>x</Encrypt></xml>' }), 400],
  ['no body', () => post('', { body: '' }), 400],
  ['an account that we do not have', () => post(text(1), { account: 'pay' }), 404],
])('%s is turned away', async (_, attempt, status) => {
  expect((await attempt()).status).toBe(status);
  expect(await receipts()).toBe(0);
});

test('when the database is slow, WeChat is asked to come again before it hangs up, and what was kept late counts', async () => {
  const runner = database().createQueryRunner();
  await runner.startTransaction();
  const startedAt = performance.now();
  const reply = await post(text(1));
  expect(reply.status).toBe(503);
  expect(performance.now() - startedAt).toBeLessThan(4_500);
  await runner.rollbackTransaction();
  expect((await post(text(1))).status).toBe(200);
  expect((await heard()).length).toBe(1);
}, 10_000);

test('receipts are forgotten after three days', async () => {
  await post(text(1));
  platform.clock.moveTo(new Date(Date.now() + 3 * 86_400_000 - 5_000));
  await platform.app.get(PushReceipts).forgetOld();
  expect(await receipts()).toBe(1);
  platform.clock.moveTo(new Date(Date.now() + 3 * 86_400_000 + 5_000));
  await platform.app.get(PushReceipts).forgetOld();
  expect(await receipts()).toBe(0);
});

describe('with WeChat on the other side', () => {
  let wechat: RunningSandbox;
  const person = () => wechat.sandbox.people.find('p04')!;

  beforeEach(async () => {
    wechat = await startSandbox({ config: { miniProgram: { push: { url: `${address}/wechat/push/mini` } }, serviceAccount: { push: { url: `${address}/wechat/push/service` } } } });
  });
  afterEach(() => wechat.close());

  test('both addresses prove to be ours', async () => {
    expect(await wechat.control.verifyPushAddress('service')).toMatchObject({ ok: true });
    expect(await wechat.control.verifyPushAddress('mini')).toMatchObject({ ok: true });
  });

  test('a follow, a text and a doubled scan are heard once each', async () => {
    wechat.control.addFault({ match: 'push/service/SCAN', effect: { kind: 'doubled' } });
    wechat.sandbox.visits.follow(person());
    wechat.sandbox.visits.write(person(), '你们的设备支持预测性维护吗？');
    wechat.sandbox.visits.scan(person(), 'k7Hq2', 'ticket');
    await wechat.pushes.idle();
    expect((await heard()).map(({ kind, scene }) => `${kind} ${scene ?? ''}`).sort()).toEqual(['follow ', 'scan k7Hq2', 'text ']);
    expect(wechat.control.log.find({ direction: 'out' }).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  test('a badly signed push is never heard', async () => {
    wechat.control.addFault({ match: 'push/service/*', effect: { kind: 'badly-signed' } });
    wechat.sandbox.visits.follow(person());
    await wechat.pushes.idle();
    expect(await heard()).toEqual([]);
  });

  test('a choice in the mini-program arrives in JSON', async () => {
    const id = 'LEADALERT0mini0subscribe0template0000000000';
    wechat.sandbox.subscribeDialog.request(person(), { tmplIds: [id], choices: { [id]: 'accept' } });
    await wechat.pushes.idle();
    expect(await heard()).toMatchObject([{ account: 'mini', kind: 'subscription', items: [{ templateId: id, outcome: 'accepted' }] }]);
  });
});
