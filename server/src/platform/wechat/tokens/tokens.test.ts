import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type RunningSandbox } from '../../../../../sandbox/src/index.js';
import { MovableClock } from '../../clock/clock.js';
import { openGateway, type Gateway } from '../testing/gateway.js';
import { WechatRefused, WechatUnavailable } from '../wechat.errors.js';
import { WechatToken } from './wechat-token.entity.js';

const STABLE_TOKEN = '/cgi-bin/stable_token';
let wechat: RunningSandbox;
let folder: string;
let gateways: Gateway[];
const clock = new MovableClock(new Date('2026-11-21T02:00:00Z'));

/** Three server processes, as far as the database and WeChat can tell. */
beforeEach(async () => {
  clock.moveTo(new Date('2026-11-21T02:00:00Z'));
  wechat = await startSandbox({ config: { log: { maskSecrets: false } } });
  folder = mkdtempSync(join(tmpdir(), 'chudian-tokens-'));
  gateways = [];
  for (let count = 0; count < 3; count += 1) gateways.push(await openGateway({ wechatUrl: wechat.url, databaseUrl: `sqlite:${join(folder, 'shared.sqlite')}`, clock }));
});
afterEach(async () => {
  await Promise.all(gateways.map((gateway) => gateway.close()));
  await wechat.close();
  rmSync(folder, { recursive: true });
});

const openid = () => wechat.sandbox.people.openid({ id: 'p01' }, 'service');
const ask = (gateway: Gateway) => gateway.serviceAccount.followerInfo(openid());
const askAll = (times: number) => Promise.all(gateways.flatMap((gateway) => Array.from({ length: times }, () => ask(gateway))));
const calls = (path: string) => wechat.control.log.find({ path, direction: 'in', limit: 2_000 });
const fetches = () => calls(STABLE_TOKEN).length;

/** Both clocks, ours and WeChat's. */
function pass(seconds: number): void {
  clock.moveTo(new Date(clock.now().getTime() + seconds * 1000));
  wechat.control.clock.advance(seconds * 1000);
}

test('three processes with sixty calls at once fetch one token', async () => {
  const answers = await askAll(20);
  expect(answers.filter((answer) => answer.isFollowing)).toHaveLength(60);
  expect(fetches()).toBe(1);
});

test('a process that starts later finds the token of the others', async () => {
  await ask(gateways[0]);
  await ask(gateways[2]);
  expect(fetches()).toBe(1);
});

test('a token is asked for in normal mode, and never forced', async () => {
  await ask(gateways[0]);
  expect(JSON.parse(calls(STABLE_TOKEN)[0].body ?? '')).toEqual({ grant_type: 'client_credential', appid: expect.any(String), secret: expect.any(String) });
});

test('a revoked token is replaced once for all, and every call succeeds', async () => {
  await askAll(1);
  wechat.control.revokeTokens();
  const answers = await askAll(20);
  expect(answers.filter((answer) => answer.isFollowing)).toHaveLength(60);
  expect(fetches()).toBe(2);
});

test('a single 40001 costs one repetition of the call', async () => {
  await ask(gateways[0]);
  wechat.control.addFault({ match: '*/cgi-bin/user/info', effect: { kind: 'errcode', errcode: 40001 }, count: 1 });
  await expect(ask(gateways[0])).resolves.toMatchObject({ isFollowing: true });
  expect(calls('/cgi-bin/user/info')).toHaveLength(3);
});

test('a call whose new token is rejected too is not repeated for ever', async () => {
  await ask(gateways[0]);
  wechat.control.addFault({ match: '*/cgi-bin/user/info', effect: { kind: 'errcode', errcode: 42001 } });
  await expect(ask(gateways[0])).rejects.toThrow(WechatUnavailable);
  expect(calls('/cgi-bin/user/info')).toHaveLength(3);
});

test('a process that fails with an old token does not take away the new one', async () => {
  await askAll(1);
  wechat.control.revokeTokens();
  await ask(gateways[0]);
  await ask(gateways[1]);
  await ask(gateways[2]);
  expect(fetches()).toBe(2);
});

test('a day of calls every two minutes never meets an expired token, and fetches two dozen', async () => {
  for (let minute = 0; minute < 24 * 60; minute += 2) {
    pass(120);
    await ask(gateways[(minute / 2) % 3]);
  }
  expect(wechat.control.log.find({ errcode: 42001, limit: 10 })).toEqual([]);
  expect(fetches()).toBeGreaterThanOrEqual(12);
  expect(fetches()).toBeLessThanOrEqual(26);
}, 30_000);

test('while WeChat gives no new token, the old one serves as long as it lives', async () => {
  await ask(gateways[0]);
  pass(7_200 - 200);
  wechat.control.addFault({ match: `*${STABLE_TOKEN}`, effect: { kind: 'errcode', errcode: -1 } });
  await expect(ask(gateways[0])).resolves.toMatchObject({ isFollowing: true });
  pass(300);
  await expect(ask(gateways[0])).rejects.toThrow(WechatUnavailable);
  wechat.control.clearFaults();
  await expect(ask(gateways[0])).resolves.toMatchObject({ isFollowing: true });
});

test('the lease of a process that died while it fetched is over after ten seconds', async () => {
  await ask(gateways[0]);
  const dead = { token: null, leaseId: 'a process that is no more', leaseUntil: new Date(clock.now().getTime() + 10_000) };
  await gateways[0].dataSource.createQueryBuilder().update(WechatToken).set(dead).execute();
  const waiting = ask(gateways[1]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(fetches()).toBe(1);
  pass(11);
  await expect(waiting).resolves.toMatchObject({ isFollowing: true });
  expect(fetches()).toBe(2);
});

test('a wrong secret is told as what it is', async () => {
  wechat.control.configure({ serviceAccount: { secret: 'another' } });
  await expect(ask(gateways[0])).rejects.toMatchObject({ constructor: WechatRefused, reason: 'bad-account' });
});

test('the two accounts and WeCom have tokens of their own', async () => {
  await ask(gateways[0]);
  await gateways[0].miniProgram.createLinkOut({ path: 'materials/pages/landing/index', query: 'a=1' });
  await gateways[0].wecom.sendCard({ userId: 'zhousiyuan', title: '新线索', description: '林晓雯', url: 'https://crm.example.com/', messageKey: 'k1' });
  expect(await gateways[0].dataSource.manager.count(WechatToken)).toBe(3);
});

test('nothing is asked of WeChat inside a transaction', async () => {
  const { transaction, serviceAccount } = gateways[0];
  await expect(transaction.run(() => serviceAccount.followerInfo(openid()))).rejects.toThrow('inside a transaction');
});
