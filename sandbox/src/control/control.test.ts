import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../start-sandbox.js';
import { LEAD, TEMPLATE, World } from '../testing/world.js';

let world: World;
beforeEach(async () => { world = await World.start(); });
afterEach(() => world.stop());

const fault = (match: string, effect: object, more = {}) => world.send('POST', '/control/api/faults', { match, effect, ...more });
const userGet = () => world.api('service', '/cgi-bin/user/get');
const sendTemplate = () => world.api('service', '/cgi-bin/message/template/send', { touser: world.openid('p01'), template_id: TEMPLATE, data: LEAD, client_msg_id: 'a1' });

describe('faults of calls', () => {
  test.each([-1, 40001, 42001, 43101, 45009])('errcode %i comes as often as planned, in the envelope', async (errcode) => {
    await fault('api.weixin.qq.com/cgi-bin/user/*', { kind: 'errcode', errcode }, { count: 1 });
    expect(await userGet()).toEqual({ errcode, errmsg: expect.stringMatching(/ rid: /) });
    expect((await userGet()).errcode).toBeUndefined();
  });

  test('an HTTP error, a slow answer and a closed connection', async () => {
    const address = `${world.running.url}/api.weixin.qq.com/cgi-bin/token`;
    await fault('*/cgi-bin/token', { kind: 'http', status: 502 }, { count: 1 });
    expect((await fetch(address)).status).toBe(502);
    await fault('*/cgi-bin/token', { kind: 'slow', ms: 80 }, { count: 1 });
    const startedAt = performance.now();
    await fetch(address);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(79);
    await fault('*/cgi-bin/token', { kind: 'drop' }, { count: 1 });
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  });

  test('a lost answer: the message is sent, but the caller never hears of it', async () => {
    await fault('*/message/template/send', { kind: 'lose-answer' }, { count: 1 });
    await expect(sendTemplate()).rejects.toThrow('fetch failed');
    expect((await sendTemplate()).errcode).toBe(0);
    expect(world.control.countMessages({ clientMsgId: 'a1' }).count).toBe(1);
  });

  test('a message that is accepted but not delivered', async () => {
    await fault('delivery/service/template', { kind: 'undelivered' });
    expect((await sendTemplate()).errcode).toBe(0);
    expect(world.control.countMessages().count).toBe(0);
  });

  test('with probability 0 never, with 1 always, and removed not at all', async () => {
    await fault('*user/get', { kind: 'errcode', errcode: -1 }, { probability: 0 });
    expect((await userGet()).errcode).toBeUndefined();
    const { id } = await fault('*user/get', { kind: 'errcode', errcode: -1 }, { probability: 1 });
    expect((await userGet()).errcode).toBe(-1);
    await world.send('DELETE', `/control/api/faults/${String(id)}`);
    expect((await userGet()).errcode).toBeUndefined();
  });

  test('an unknown effect is refused in Chinese', async () => {
    expect(await fault('*', { kind: 'explode' })).toEqual({ error: { code: 'UNKNOWN_EFFECT', message: '不支持的故障类型' } });
  });
});

test('the clock is set, moved, stopped and started again', async () => {
  const put = (body: object) => world.send('PUT', '/control/api/clock', body);
  expect(await put({ set: '2026-06-01T00:00:00Z', frozen: true })).toMatchObject({ iso: '2026-06-01T00:00:00.000Z', frozen: true });
  expect(await put({ advanceMs: 3_600_000 })).toMatchObject({ iso: '2026-06-01T01:00:00.000Z', frozen: true });
  const { now } = await put({ frozen: false });
  expect(Number(now) - Date.parse('2026-06-01T01:00:00Z')).toBeLessThan(1_000);
  expect(await put({ reset: true })).toMatchObject({ offsetMs: 0 });
  expect(await put({ set: 'soon' })).toMatchObject({ error: { code: 'INVALID_TIME' } });
});

test('the log tells every call with its answer, and hides secrets', async () => {
  const { appid, secret } = world.control.config.serviceAccount;
  await world.get('/api.weixin.qq.com/cgi-bin/token', { grant_type: 'client_credential', appid, secret });
  const [entry] = world.control.log.find({ path: 'cgi-bin/token' });
  expect(entry).toMatchObject({ direction: 'in', method: 'GET', status: 200, errcode: 0, query: { appid, secret: `${secret.slice(0, 6)}…` } });
  expect(entry?.answer).toMatch(/^{"access_token":"98_\w{3}…"/);
  expect(JSON.stringify(world.control.log.find({}))).not.toContain(secret);
});

test('the live feed says what happens while it happens', async () => {
  const answer = await fetch(`${world.running.url}/control/api/live`);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  await sendTemplate();
  let text = '';
  while (!text.includes('event: call')) text += (await reader?.read())?.value ?? '';
  expect(text).toContain('event: message\ndata: {"id":"m000000001"');
  await reader?.cancel();
});

test('e-mail ends in the sink', async () => {
  const { connect } = await import('node:net');
  const lines = ['HELO test', 'MAIL FROM:<alerts@chudian.test>', 'RCPT TO:<sales@chudian.test>', 'DATA', 'Subject: =?utf-8?B?5paw57q/57Si?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n林晓雯\r\n.', 'QUIT'];
  await new Promise<void>((resolve, reject) => {
    const socket = connect(world.running.smtpPort, '127.0.0.1');
    socket.on('data', () => socket.write(`${lines.shift() ?? ''}\r\n`));
    socket.on('close', () => resolve()).on('error', reject);
  });
  expect(await world.send('GET', '/control/api/mails')).toMatchObject([{ from: 'alerts@chudian.test', to: ['sales@chudian.test'], subject: '新线索', text: '林晓雯\n' }]);
});

test('a reset brings back the people, the clock and the configuration', async () => {
  await world.phone('p04/follow');
  await world.send('POST', '/phone/api/people', { name: '新来的' });
  world.control.configure({ miniProgram: { name: '别的名字' } });
  world.control.clock.advance(1_000_000);
  await world.settle();
  await world.send('POST', '/control/api/reset', {});
  expect(world.control.state()).toMatchObject({ clock: { offsetMs: 0 }, counts: { people: 11, followers: 5, calls: 0, messages: 0 } });
  expect(world.control.config.miniProgram.name).toBe('触点');
});

test('the same seed gives the same ids, another seed others', async () => {
  const [same, other] = await Promise.all([startSandbox(), startSandbox({ config: { seed: 'other' } })]);
  const openids = [world.sandbox, same.sandbox, other.sandbox].map(({ people }) => people.openid({ id: 'p01' }, 'mini'));
  await Promise.all([same.close(), other.close()]);
  expect(openids[0]).toMatch(/^o[\w-]{27}$/);
  expect(openids[1]).toBe(openids[0]);
  expect(openids[2]).not.toBe(openids[0]);
});

test('what happened is still known after the next start', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  const stateFile = join(folder, 'state.json');
  const first = await startSandbox({ stateFile });
  const { access_token: token } = first.sandbox.tokens.issue('service', 'token');
  first.sandbox.followers.add({ id: 'p04' }, 'ADD_SCENE_SEARCH');
  await first.close();
  const second = await startSandbox({ stateFile });
  expect(second.sandbox.tokens.accountOf(token)).toBe('service');
  expect(second.sandbox.followers.has({ id: 'p04' })).toBe(true);
  await second.close();
  await rm(folder, { recursive: true });
});
