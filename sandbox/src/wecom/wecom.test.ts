import { World } from '../testing/world.js';

let world: World;
beforeEach(async () => { world = await World.start(); });
afterEach(() => world.stop());

const getToken = (changes = {}) => {
  const { corpid, agents } = world.control.config.wecom;
  return world.get('/qyapi.weixin.qq.com/cgi-bin/gettoken', { corpid, corpsecret: agents[0]?.secret ?? '', ...changes });
};
const send = async (changes: object) => {
  const access_token = String((await getToken()).access_token);
  return world.send('POST', '/qyapi.weixin.qq.com/cgi-bin/message/send', { touser: 'zhousiyuan', agentid: 1000002, msgtype: 'text', text: { content: '新线索' }, ...changes }, { access_token });
};

test('the token is the same while it lives', async () => {
  const first = await getToken();
  expect(first).toMatchObject({ errcode: 0, errmsg: 'ok', expires_in: 7200 });
  world.control.clock.advance(7_000_000);
  expect((await getToken()).access_token).toBe(first.access_token);
  world.control.clock.advance(200_000);
  expect((await getToken()).access_token).not.toBe(first.access_token);
});

test('a refusal says where to read more, in the body and in the headers', async () => {
  const answer = await fetch(`${world.running.url}/qyapi.weixin.qq.com/cgi-bin/gettoken?corpid=wrong&corpsecret=x`);
  expect(answer.headers.get('error-code')).toBe('40013');
  expect(await answer.json()).toMatchObject({ errcode: 40013, errmsg: expect.stringContaining('devtool/query?e=40013') });
});

test('a card reaches the staff who are known, and names the others', async () => {
  const textcard = { title: '新线索：林晓雯', description: '苏州精工机械', url: 'https://example.com/lead/7' };
  expect(await send({ touser: 'zhousiyuan|nobody', msgtype: 'textcard', textcard })).toMatchObject({ errcode: 0, invaliduser: 'nobody', msgid: expect.any(String) });
  expect(world.control.messages({ account: 'wecom' })).toMatchObject([{ personId: 'p01', kind: 'textcard', content: { ...textcard, button: '详情' }, opens: { opens: 'web' } }]);
});

test('a template card opens the mini-program', async () => {
  const card = { card_type: 'text_notice', main_title: { title: '新线索' }, card_action: { type: 2, appid: 'wx5d0c8a1e7b3f2946', pagepath: 'leads/pages/lead/index?id=7' } };
  await send({ msgtype: 'template_card', template_card: card });
  expect(world.control.messages({ account: 'wecom' })[0]).toMatchObject({ kind: 'template_card', content: { card }, opens: { opens: 'mini-program', query: { id: '7' } } });
});

test.each([
  ['nobody known', { touser: 'nobody' }, 81013],
  ['another agent', { agentid: 1 }, 40056],
  ['an unknown type', { msgtype: 'smoke' }, 40008],
  ['no content', { text: {} }, 40058],
])('%s is refused', async (_, changes, errcode) => {
  expect((await send(changes)).errcode).toBe(errcode);
});

test('a duplicate is sent once within the interval when the sender wants that checked', async () => {
  await send({ enable_duplicate_check: 1 });
  expect((await send({ enable_duplicate_check: 1 })).errcode).toBe(0);
  expect(world.control.countMessages({ account: 'wecom' }).count).toBe(1);
  world.control.clock.advance(1_800_000);
  await send({ enable_duplicate_check: 1 });
  await send({});
  expect(world.control.countMessages({ account: 'wecom' }).count).toBe(3);
});

test('staff are known by their userid', async () => {
  const access_token = String((await getToken()).access_token);
  expect(await world.get('/qyapi.weixin.qq.com/cgi-bin/user/get', { access_token, userid: 'zhousiyuan' })).toMatchObject({ errcode: 0, name: '周思远' });
  expect((await world.get('/qyapi.weixin.qq.com/cgi-bin/user/get', { access_token, userid: 'nobody' })).errcode).toBe(60111);
});
