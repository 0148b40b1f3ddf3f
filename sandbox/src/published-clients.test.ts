import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decrypt as wecomDecrypt, getSignature as wecomSignature } from '@wecom/crypto';
import CoWechatApi from 'co-wechat-api';
import { MiniApp, OfficialAccount } from 'node-easywechat';
import WechatApi from 'wechat-api';
import WXBizMsgCrypt from 'wechat-crypto';
import { decodeImage } from './phone/decode-image.js';
import { objectOf, textOf } from './platform/json.js';
import { fromXml, toXml } from './platform/xml.js';
import { SandboxAgent } from './testing/sandbox-agent.js';
import { LEAD, SUBSCRIBE_TEMPLATE, TEMPLATE, World } from './testing/world.js';

/* Clients that others have published, as they are, against the sandbox. They only get another way to connect, or another address. */

const LANDING = 'materials/pages/landing/index';
const SUBSCRIBED = { thing1: LEAD.thing1, thing2: LEAD.thing2, thing3: LEAD.thing3, time4: LEAD.time4 };
let world: World;
let agent: SandboxAgent;
beforeEach(async () => {
  world = await World.start();
  agent = new SandboxAgent(world.running.url);
});
afterEach(async () => {
  agent.destroy();
  await world.stop();
});

const loginCode = async () => textOf(objectOf((await world.phone('p04/mini-program/login')).result).code);
const subscribe = () => world.phone('p04/mini-program/subscribe-message', { tmplIds: [SUBSCRIBE_TEMPLATE], choices: { [SUBSCRIBE_TEMPLATE]: 'accept' } });

describe('co-wechat-api', () => {
  const client = (account: 'serviceAccount' | 'miniProgram') => {
    const { appid, secret } = world.control.config[account];
    const api = new CoWechatApi(appid, secret);
    api.setOpts({ agent });
    return api;
  };

  test('sends a template message and makes a code for the service account', async () => {
    const api = client('serviceAccount');
    const sent = await api.sendTemplate(world.openid('p01'), TEMPLATE, 'https://example.com', '', LEAD);
    expect(sent).toMatchObject({ errcode: 0, errmsg: 'ok' });
    expect(String(sent.msgid)).toBe(world.control.messages({ kind: 'template' })[0]?.msgid);
    const { ticket } = await api.createLimitQRCode('m=7');
    expect(api.showQRCodeURL(ticket)).toContain('showqrcode?ticket=');
    await world.phone('p04/follow', { ticket });
    expect(await api.getUser(world.openid('p04'))).toMatchObject({ subscribe: 1, qr_scene_str: 'm=7' });
  });

  test('refreshes by itself when its token was revoked under it', async () => {
    const api = client('serviceAccount');
    await api.getUser(world.openid('p01'));
    world.control.revokeTokens();
    expect(await api.getUser(world.openid('p01'))).toMatchObject({ subscribe: 1 });
  });

  test('signs people in, draws a code and sends a subscribe message for the mini-program', async () => {
    const api = client('miniProgram');
    expect(await api.code2Session(await loginCode())).toMatchObject({ openid: world.openid('p04', 'mini') });
    const text = await decodeImage(await api.getWXACodeUnlimit('k=7Hd2', LANDING));
    expect(await world.phone('p04/scan', { text })).toMatchObject({ query: { scene: 'k%3D7Hd2' } });
    await subscribe();
    const send = () => api.sendSubscribeMessage(world.openid('p04', 'mini'), SUBSCRIBE_TEMPLATE, LANDING, SUBSCRIBED);
    expect(await send()).toMatchObject({ errcode: 0 });
    await expect(send()).rejects.toMatchObject({ code: 43101 });
  });
});

describe('wechat-api', () => {
  test('sends template and customer-service messages, makes a temporary code and lists the followers', async () => {
    const { appid, secret } = world.control.config.serviceAccount;
    const api = new WechatApi(appid, secret);
    api.setOpts({ httpsAgent: agent });
    const called = (call: (done: (error: Error | null, result: Record<string, unknown>) => void) => void) =>
      new Promise<Record<string, unknown>>((resolve, reject) => { call((error, result) => (error ? reject(error) : resolve(result))); });
    expect(await called((done) => api.sendTemplate(world.openid('p01'), TEMPLATE, { url: 'https://example.com' }, LEAD, done))).toMatchObject({ errcode: 0 });
    expect(await called((done) => api.createTmpQRCode(7, 1800, done))).toMatchObject({ expire_seconds: 1800, url: expect.stringContaining('weixin.qq.com/q/') });
    expect(await called((done) => api.getFollowers(done))).toMatchObject({ total: 5 });
    await world.phone('p04/follow');
    await called((done) => api.sendText(world.openid('p04'), '你好', done));
    await expect(called((done) => api.sendText(world.openid('p05'), '你好', done))).rejects.toMatchObject({ code: 50005 });
  });
});

describe('node-easywechat', () => {
  let folder: string;
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'easywechat-')); });
  afterEach(() => rm(folder, { recursive: true }));
  const options = (account: 'serviceAccount' | 'miniProgram') => {
    const { appid, secret, push } = world.control.config[account];
    return { app_id: appid, secret, token: push.token, aes_key: push.encodingAESKey, use_stable_access_token: true, http: { baseURL: `${world.running.url}/api.weixin.qq.com/` }, file_cache: { path: `${folder}/`, dirMode: 0o700, fileMode: 0o600, ext: '.cache' } };
  };

  test('calls the service account with a stable token', async () => {
    const client = new OfficialAccount(options('serviceAccount')).getClient();
    const answer = await client.postJson('/cgi-bin/message/template/send', { touser: world.openid('p01'), template_id: TEMPLATE, data: LEAD, client_msg_id: 'x1' });
    expect(answer.toObject()).toMatchObject({ errcode: 0 });
    expect((await client.get('/cgi-bin/user/info', { params: { openid: world.openid('p01') } })).toObject()).toMatchObject({ subscribe: 1 });
    expect(world.control.log.find({ path: 'stable_token' })).toHaveLength(1);
  });

  test('signs people in and subscribes them for the mini-program', async () => {
    const app = new MiniApp(options('miniProgram'));
    expect(await app.getUtils().codeToSession(await loginCode())).toMatchObject({ openid: world.openid('p04', 'mini') });
    await subscribe();
    const answer = await app.getClient().postJson('/cgi-bin/message/subscribe/send', { touser: world.openid('p04', 'mini'), template_id: SUBSCRIBE_TEMPLATE, data: SUBSCRIBED });
    expect(answer.toObject()).toMatchObject({ errcode: 0 });
  });
});

describe('pushes', () => {
  const received = async () => {
    await world.phone('p06/chats/service/messages', { text: '你好' });
    await world.settle();
    const [{ query, body } = { query: {}, body: '' }] = world.receiver.received;
    return { timestamp: query.timestamp ?? '', nonce: query.nonce ?? '', signature: query.msg_signature, encrypted: textOf(fromXml(body)?.Encrypt) };
  };

  test('are read by wechat-crypto, and its answer is shown', async () => {
    const { appid, push: { token, encodingAESKey } } = world.control.config.serviceAccount;
    const crypt = new WXBizMsgCrypt(token, encodingAESKey, appid);
    world.receiver.answer = () => {
      const Encrypt = crypt.encrypt('<xml><MsgType>text</MsgType><Content>收到</Content></xml>');
      return toXml({ Encrypt, MsgSignature: crypt.getSignature('1', '2', Encrypt), TimeStamp: '1', Nonce: '2' });
    };
    const { timestamp, nonce, signature, encrypted } = await received();
    expect(crypt.getSignature(timestamp, nonce, encrypted)).toBe(signature);
    expect(crypt.decrypt(encrypted)).toMatchObject({ id: appid, message: expect.stringContaining('你好') });
    expect(world.sandbox.chats.of(world.person('p06'), 'service').at(-1)?.content).toEqual({ text: '收到' });
  });

  test('are read by @wecom/crypto', async () => {
    const { appid, push: { token, encodingAESKey } } = world.control.config.serviceAccount;
    const { timestamp, nonce, signature, encrypted } = await received();
    expect(wecomSignature(token, timestamp, nonce, encrypted)).toBe(signature);
    expect(wecomDecrypt(encodingAESKey, encrypted)).toMatchObject({ id: appid, message: expect.stringContaining('你好') });
  });
});
