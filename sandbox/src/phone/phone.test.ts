import { LEAD, TEMPLATE, World } from '../testing/world.js';

let world: World;
beforeEach(async () => { world = await World.start({ serviceAccount: { push: { mode: 'plain' } } }); });
afterEach(() => world.stop());

const sendTemplate = () => world.api('service', '/cgi-bin/message/template/send', { touser: world.openid('p01'), template_id: TEMPLATE, data: LEAD, url: 'https://example.com/lead/7' });

test('the phone knows the accounts that it shows', async () => {
  expect(await world.get('/phone/api/config')).toMatchObject({
    miniProgram: { appid: 'wx5d0c8a1e7b3f2946', url: 'http://localhost:3000/m/' }, serviceAccount: { name: '触点科技', menu: null }, wecom: { agents: [{ agentid: 1000002 }] },
  });
});

test('people are there, and others can be added, changed and removed', async () => {
  const people = await world.get('/phone/api/people');
  expect(people).toHaveLength(11);
  const added = await world.send('POST', '/phone/api/people', { name: '钱多多', unionid: false });
  expect(added).toMatchObject({ name: '钱多多', unionid: null, follows: false, openids: { mini: expect.stringMatching(/^o.{27}$/) } });
  expect(await world.phone(String(added.id), { note: '采购' }, 'PATCH')).toMatchObject({ name: '钱多多', note: '采购', unionid: null });
  await world.phone(String(added.id), {}, 'DELETE');
  expect(await world.phone(String(added.id), undefined, 'GET')).toEqual({ error: { code: 'PERSON_NOT_FOUND', message: '没有这个人' } });
  expect(await world.send('POST', '/phone/api/people', { name: ' ' })).toMatchObject({ error: { code: 'NAME_MISSING' } });
});

test('a person is known under another openid to each account, and always under the same', () => {
  const openids = [world.openid('p01', 'mini'), world.openid('p01', 'service'), world.openid('p02', 'mini')];
  expect(new Set(openids).size).toBe(3);
  expect(world.sandbox.people.withOpenid('mini', openids[0] ?? '')?.id).toBe('p01');
  expect(world.sandbox.people.withOpenid('service', openids[0] ?? '')).toBeNull();
});

test('a message is unread until its chat is opened', async () => {
  await sendTemplate();
  expect(await world.phone('p01', undefined, 'GET')).toMatchObject({ unread: 1 });
  expect(await world.phone('p01/chats', undefined, 'GET')).toMatchObject([{ account: 'service', unread: 1, last: { kind: 'template' } }, { account: 'mini', name: '服务通知', last: null }, { account: 'wecom' }]);
  const [message] = (await world.phone('p01/chats/service', undefined, 'GET')) as unknown as { id: string }[];
  expect(await world.phone(`p01/chats/service/messages/${message?.id}/open`)).toEqual({ opens: 'web', url: 'https://example.com/lead/7' });
  await world.phone('p01/chats/service/read');
  expect(await world.phone('p01', undefined, 'GET')).toMatchObject({ unread: 0 });
});

test('the chat is read backwards in pages', async () => {
  for (const text of ['一', '二', '三']) await world.phone('p06/chats/service/messages', { text });
  const texts = async (query: Record<string, string>) => {
    const page = (await world.get('/phone/api/people/p06/chats/service', query)) as unknown as { id: string; content: { text: string } }[];
    return { texts: page.map(({ content }) => content.text), first: page[0]?.id ?? '' };
  };
  const last = await texts({ limit: '2' });
  expect(last.texts).toEqual(['二', '三']);
  expect((await texts({ before: last.first })).texts).toEqual(['一']);
});

test('who does not follow can neither write nor leave', async () => {
  expect(await world.phone('p04/chats/service/messages', { text: '你好' })).toMatchObject({ error: { code: 'NOT_FOLLOWING' } });
  expect(await world.phone('p04/follow', {}, 'DELETE')).toMatchObject({ error: { code: 'NOT_FOLLOWING' } });
});

test('the mini-program is told how it was entered, with the values still encoded', async () => {
  expect(await world.phone('p04/mini-program/enter-options', undefined, 'GET')).toMatchObject({ error: { code: 'NOT_OPENED' } });
  await world.phone('p04/mini-program/launch', { path: 'content/pages/item/index', query: { id: '7', t: '%E5%B1%95' }, scene: 1007 });
  expect(await world.phone('p04/mini-program/enter-options', undefined, 'GET')).toEqual({ result: { path: 'content/pages/item/index', query: { id: '7', t: '%E5%B1%95' }, scene: 1007 } });
});

test('the privacy notice is asked for, refused in silence for ten seconds, agreed to and withdrawn', async () => {
  const ask = () => world.phone('p04/mini-program/require-privacy');
  const needs = async () => (await world.phone('p04/mini-program/privacy', undefined, 'GET')).result;
  expect(await ask()).toMatchObject({ ask: { privacy: true, contractName: '《触点小程序隐私保护指引》' } });
  await world.phone('p04/mini-program/privacy', { agree: false });
  expect(await ask()).toMatchObject({ error: { errno: 104 } });
  await world.phone('p04/mini-program/privacy', { agree: true });
  expect(await needs()).toMatchObject({ needAuthorization: false });
  await world.phone('p04/mini-program/privacy', {}, 'DELETE');
  expect(await needs()).toMatchObject({ needAuthorization: true });
});

test('scanning inside the mini-program gives WeChat\'s own answer', async () => {
  expect(await world.phone('p04/scan-code', { text: 'HD-2026-0007' })).toMatchObject({ result: { errMsg: 'scanCode:ok', result: 'HD-2026-0007', scanType: 'QR_CODE' } });
});

test('scanning a web address opens it, a text shows it, and an empty picture says so', async () => {
  expect(await world.phone('p04/scan', { text: 'https://example.com' })).toMatchObject({ opens: 'web' });
  expect(await world.phone('p04/scan', { text: '你好' })).toMatchObject({ opens: 'text', text: '你好' });
  const empty = await fetch(`${world.running.url}/phone/api/people/p04/scan`, { method: 'POST', headers: { 'content-type': 'image/png' }, body: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=', 'base64') });
  expect([empty.status, await empty.json()]).toEqual([422, { error: { code: 'NO_CODE_FOUND', message: '没有识别到二维码' } }]);
});

test('the phone\'s feed tells of its own person only', async () => {
  const answer = await fetch(`${world.running.url}/phone/api/people/p01/live`);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  await world.phone('p06/chats/service/messages', { text: '别人的' });
  await sendTemplate();
  let text = '';
  while (!text.includes('线索提醒')) text += (await reader?.read())?.value ?? '';
  expect(text).not.toContain('别人的');
  await reader?.cancel();
});
