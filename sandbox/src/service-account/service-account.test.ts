import { decodeImage } from '../phone/decode-image.js';
import { World, LEAD, TEMPLATE } from '../testing/world.js';

let world: World;
beforeEach(async () => { world = await World.start({ serviceAccount: { push: { mode: 'plain' } } }); });
afterEach(() => world.stop());

const pushed = async () => {
  await world.settle();
  return world.receiver.received.map(({ body }) => body);
};

describe('parametric codes', () => {
  const create = (body: object) => world.api('service', '/cgi-bin/qrcode/create', body);
  const scene = (value: string | number) => ({ action_info: { scene: typeof value === 'number' ? { scene_id: value } : { scene_str: value } } });

  test('a newcomer scans, follows, and the server learns the scene', async () => {
    const { ticket, url } = await create({ action_name: 'QR_LIMIT_STR_SCENE', ...scene('m=展台7') });
    const image = await fetch(`${world.running.url}/mp.weixin.qq.com/cgi-bin/showqrcode?ticket=${encodeURIComponent(String(ticket))}`);
    expect(image.headers.get('content-type')).toBe('image/jpg');
    const text = await decodeImage(Buffer.from(await image.arrayBuffer()));
    expect(text).toBe(url);
    expect(await world.phone('p04/scan', { text })).toMatchObject({ opens: 'profile', ticket });
    expect(await world.phone('p04/follow', { ticket })).toMatchObject({ follows: true });
    const [event] = await pushed();
    expect(event).toContain('<Event><![CDATA[subscribe]]></Event><EventKey><![CDATA[qrscene_m=展台7]]></EventKey>');
    expect(event).toContain(`<FromUserName><![CDATA[${world.openid('p04')}]]></FromUserName>`);
    expect(await world.api('service', '/cgi-bin/user/info', undefined, { openid: world.openid('p04') }))
      .toMatchObject({ subscribe: 1, subscribe_scene: 'ADD_SCENE_QR_CODE', qr_scene: 0, qr_scene_str: 'm=展台7', nickname: '' });
  });

  test('a follower scans, and the event has the scene without a prefix', async () => {
    const { url } = await create({ action_name: 'QR_SCENE', expire_seconds: 3600, ...scene(4_000_000_000) });
    expect(await world.phone('p06/scan', { text: url })).toMatchObject({ opens: 'chat' });
    expect((await pushed())[0]).toContain('<Event><![CDATA[SCAN]]></Event><EventKey><![CDATA[4000000000]]></EventKey>');
  });

  test('a temporary code ends', async () => {
    const { url, expire_seconds: seconds } = await create({ action_name: 'QR_STR_SCENE', ...scene('x') });
    expect(seconds).toBe(60);
    world.control.clock.advance(60_000);
    expect(await world.phone('p06/scan', { text: url })).toMatchObject({ opens: 'nothing', reason: '二维码已过期' });
  });

  test('without the scene level it becomes scene 0, as with WeChat', async () => {
    const { ticket } = await create({ action_name: 'QR_SCENE', action_info: { scene_id: 7 } });
    await world.phone('p04/follow', { ticket });
    expect((await pushed())[0]).toContain('qrscene_0');
  });

  test.each([
    [{ action_name: 'QR_OTHER', ...scene('x') }, 40052],
    [{ action_name: 'QR_STR_SCENE', ...scene('x'.repeat(65)) }, 40053],
    [{ action_name: 'QR_LIMIT_SCENE', ...scene(100_001) }, 40053],
    [{ action_name: 'QR_SCENE', ...scene(0) }, 40053],
    [{ action_name: 'QR_SCENE', expire_seconds: 2_592_001, ...scene(1) }, 40035],
  ])('%j is refused with %i', async (body, errcode) => {
    expect((await create(body)).errcode).toBe(errcode);
  });

  test('a wrong ticket has no picture', async () => {
    expect((await fetch(`${world.running.url}/mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQwrong`)).status).toBe(404);
  });
});

describe('template messages', () => {
  const send = (changes = {}) => world.api('service', '/cgi-bin/message/template/send', { touser: world.openid('p01'), template_id: TEMPLATE, data: LEAD, ...changes });
  const lead = 'leads/pages/lead/index?id=7';

  test('arrive in the chat, open their page, and the server hears that they did', async () => {
    const answer = await send({ url: 'https://example.com', miniprogram: { appid: 'wx5d0c8a1e7b3f2946', pagepath: lead } });
    expect(answer).toMatchObject({ errcode: 0, errmsg: 'ok' });
    const [message] = world.control.messages({ person: 'p01', templateId: TEMPLATE });
    expect(message).toMatchObject({ kind: 'template', content: { title: '线索提醒', fields: [{ key: 'thing1', name: '客户姓名', value: '林晓雯' }, {}, {}, {}, {}] } });
    expect(await world.phone(`p01/chats/service/messages/${message?.id}/open`)).toMatchObject({ opens: 'mini-program', path: 'leads/pages/lead/index', query: { id: '7' }, scene: 1043 });
    expect((await pushed())[0]).toContain(`<Event><![CDATA[TEMPLATESENDJOBFINISH]]></Event><MsgID>${message?.msgid}</MsgID><Status><![CDATA[success]]></Status>`);
  });

  test('their id is a number longer than JavaScript holds', async () => {
    const { access_token: token } = world.sandbox.tokens.keep('service', 'stable');
    const answer = await fetch(`${world.running.url}/api.weixin.qq.com/cgi-bin/message/template/send?access_token=${token}`, { method: 'POST', body: JSON.stringify({ touser: world.openid('p01'), template_id: TEMPLATE, data: LEAD }) });
    expect(await answer.text()).toBe('{"errcode":0,"errmsg":"ok","msgid":2400000000000000002}');
  });

  test('the same client_msg_id is sent once in ten minutes', async () => {
    await send({ client_msg_id: 'alert-1' });
    expect((await send({ client_msg_id: 'alert-1' })).errcode).toBe(0);
    expect(world.control.countMessages({ clientMsgId: 'alert-1' })).toEqual({ count: 1, distinctClientMsgIds: 1 });
    world.control.clock.advance(10 * 60_000);
    await send({ client_msg_id: 'alert-1' });
    expect(world.control.countMessages({ clientMsgId: 'alert-1' }).count).toBe(2);
  });

  test.each([
    ['somebody unknown', { touser: 'oNobody' }, 40003],
    ['a missing template', { template_id: 'none' }, 40037],
    ['a phrase of six', { data: { ...LEAD, phrase5: { value: '正在等待跟进' } } }, 47003],
    ['a missing value', { data: {} }, 47003],
    ['another mini-program', { miniprogram: { appid: 'wx0000000000000000', pagepath: lead } }, 40013],
    ['a page that is not released', { miniprogram: { appid: 'wx5d0c8a1e7b3f2946', pagepath: 'pages/none' } }, 40165],
  ])('%s is refused', async (_, changes, errcode) => {
    expect((await send(changes)).errcode).toBe(errcode);
    expect(world.control.countMessages({ kind: 'template' }).count).toBe(0);
  });

  test('the refusal names the field', async () => {
    expect((await send({ data: { ...LEAD, thing2: { value: 'x'.repeat(21) } } })).errmsg).toMatch(/^argument invalid! data\.thing2\.value invalid rid: /);
  });

  test('who does not follow gets none', async () => {
    expect((await send({ touser: world.openid('p04') })).errcode).toBe(43004);
  });

  test('who blocks the account is only known from the event', async () => {
    await world.phone('p01', { blocksService: true }, 'PATCH');
    expect((await send()).errcode).toBe(0);
    expect(world.control.countMessages({ kind: 'template' }).count).toBe(0);
    expect((await pushed())[0]).toContain('failed:user block');
  });
});

describe('customer-service messages', () => {
  const say = (content: string, person = 'p04') => world.api('service', '/cgi-bin/message/custom/send', { touser: world.openid(person), msgtype: 'text', text: { content } });

  test('three within a minute of following, then none', async () => {
    await world.phone('p04/follow');
    for (const text of ['一', '二', '三']) expect((await say(text)).errcode).toBe(0);
    expect((await say('四')).errcode).toBe(45047);
    world.control.clock.advance(60_000);
    expect((await say('五')).errcode).toBe(45015);
    expect(world.control.messages({ person: 'p04', kind: 'text' }).map(({ content }) => content.text)).toEqual(['三', '二', '一']);
  });

  test('five within two days of a message, and a new message opens five more', async () => {
    await world.phone('p06/chats/service/messages', { text: '你好' });
    for (let message = 0; message < 5; message += 1) expect((await say('在', 'p06')).errcode).toBe(0);
    expect((await say('在', 'p06')).errcode).toBe(45047);
    await world.phone('p06/chats/service/messages', { text: '还在吗' });
    world.control.clock.advance(47 * 3_600_000);
    expect((await say('在的', 'p06')).errcode).toBe(0);
  });

  test('news, pictures and mini-program cards are shown as what they are', async () => {
    await world.phone('p04/follow');
    const send = (body: object) => world.api('service', '/cgi-bin/message/custom/send', { touser: world.openid('p04'), ...body });
    await send({ msgtype: 'news', news: { articles: [{ title: '新品手册', description: '', url: 'https://example.com/a', picurl: '' }] } });
    await send({ msgtype: 'image', image: { media_id: 'MEDIA' } });
    await send({ msgtype: 'miniprogrampage', miniprogrampage: { title: '打开内容', appid: 'wx5d0c8a1e7b3f2946', pagepath: 'content/pages/item/index?id=3', thumb_media_id: 'T' } });
    expect(world.control.messages({ person: 'p04' }).map(({ kind, opens }) => [kind, opens?.opens ?? null])).toEqual([['miniprogrampage', 'mini-program'], ['image', null], ['news', 'web']]);
    expect((await send({ msgtype: 'hologram' })).errcode).toBe(40008);
  });

  test('an empty text, a stranger and a blocker are refused', async () => {
    expect((await say('x')).errcode).toBe(50005);
    await world.phone('p04/follow');
    expect((await say('')).errcode).toBe(44004);
    await world.phone('p04', { blocksService: true }, 'PATCH');
    expect((await say('x')).errcode).toBe(48002);
  });
});

test('leaving and coming back is told to the server', async () => {
  await world.phone('p06/follow', {}, 'DELETE');
  expect(await world.api('service', '/cgi-bin/user/info', undefined, { openid: world.openid('p06') })).toEqual({ subscribe: 0, openid: world.openid('p06'), unionid: expect.any(String) });
  expect((await pushed())[0]).toContain('unsubscribe');
});

test('a batch of people is described, at most a hundred', async () => {
  const list = [{ openid: world.openid('p01') }, { openid: world.openid('p04') }];
  expect(await world.api('service', '/cgi-bin/user/info/batchget', { user_list: list })).toMatchObject({ user_info_list: [{ subscribe: 1 }, { subscribe: 0 }] });
  expect((await world.api('service', '/cgi-bin/user/info/batchget', { user_list: Array(101).fill(list[0]) })).errcode).toBe(40032);
});

test('the list of followers ends with an empty page', async () => {
  const all = await world.api('service', '/cgi-bin/user/get');
  expect(all).toMatchObject({ total: 5, count: 5 });
  expect(await world.api('service', '/cgi-bin/user/get', undefined, { next_openid: String(all.next_openid) })).toEqual({ total: 5, count: 0, next_openid: '' });
});

describe('web pages', () => {
  const authorize = (changes = {}, headers = {}) => {
    const query = { appid: world.control.config.serviceAccount.appid, redirect_uri: 'http://localhost:3000/h5?a=1', response_type: 'code', scope: 'snsapi_base', state: 's1', ...changes };
    return fetch(`${world.running.url}/open.weixin.qq.com/connect/oauth2/authorize?${new URLSearchParams(query)}`, { redirect: 'manual', headers });
  };
  const exchange = (code: string) => {
    const { appid, secret } = world.control.config.serviceAccount;
    return world.get('/api.weixin.qq.com/sns/oauth2/access_token', { appid, secret, code, grant_type: 'authorization_code' });
  };

  test('the person holding the phone is known to the page after a redirect, once', async () => {
    const back = new URL((await authorize({}, { cookie: 'sandbox_person=p04' })).headers.get('location') ?? '');
    expect([back.host, back.searchParams.get('a'), back.searchParams.get('state')]).toEqual(['localhost:3000', '1', 's1']);
    const code = back.searchParams.get('code') ?? '';
    expect(await exchange(code)).toMatchObject({ openid: world.openid('p04'), scope: 'snsapi_base', expires_in: 7200 });
    expect((await exchange(code)).errcode).toBe(40163);
  });

  test('without a phone the page asks who it is, and for more than the openid it asks for consent', async () => {
    expect(await (await authorize()).text()).toContain('请选择微信身份');
    expect(await (await authorize({ scope: 'snsapi_userinfo', person: 'p04' })).text()).toContain('申请获取你的微信昵称');
    const back = new URL((await authorize({ scope: 'snsapi_userinfo', person: 'p04', allowed: '1' })).headers.get('location') ?? '');
    const { access_token, openid } = await exchange(back.searchParams.get('code') ?? '');
    expect(await world.get('/api.weixin.qq.com/sns/userinfo', { access_token: String(access_token), openid: String(openid) })).toMatchObject({ nickname: '林晓雯' });
  });

  test('a domain that is not configured is refused', async () => {
    expect(await (await authorize({ redirect_uri: 'https://evil.example/x' })).text()).toContain('10003');
  });

  test('the ticket for the JS-SDK is the same for two hours', async () => {
    const first = await world.api('service', '/cgi-bin/ticket/getticket', undefined, { type: 'jsapi' });
    world.control.clock.advance(3_600_000);
    expect((await world.api('service', '/cgi-bin/ticket/getticket', undefined, { type: 'jsapi' })).ticket).toBe(first.ticket);
    world.control.clock.advance(3_600_000);
    expect((await world.api('service', '/cgi-bin/ticket/getticket', undefined, { type: 'jsapi' })).ticket).not.toBe(first.ticket);
  });
});

describe('the menu', () => {
  const button = [{ type: 'click', name: '资料', key: 'docs' }, { name: '更多', sub_button: [{ type: 'view', name: '官网', url: 'https://example.com' }] }];

  test('is created, read, tapped and deleted', async () => {
    expect((await world.api('service', '/cgi-bin/menu/get')).errcode).toBe(46003);
    expect((await world.api('service', '/cgi-bin/menu/create', { button })).errcode).toBe(0);
    expect(await world.api('service', '/cgi-bin/menu/get')).toEqual({ menu: { button } });
    expect(await world.phone('p06/chats/service/menu', { type: 'click', key: 'docs' })).toMatchObject({ opens: 'chat' });
    expect((await pushed())[0]).toContain('<Event><![CDATA[CLICK]]></Event><EventKey><![CDATA[docs]]></EventKey>');
    expect((await world.api('service', '/cgi-bin/menu/delete')).errcode).toBe(0);
  });

  test.each([
    [[], 40017],
    [[{ type: 'click', name: '名字太长了', key: 'k' }, { type: 'click', name: '一二三四五六', key: 'k' }], 40018],
    [[{ type: 'click', name: '无键' }], 40019],
    [[{ type: 'view', name: '无址' }], 40020],
    [[{ type: 'fly', name: '飞' }], 40016],
  ])('%j is refused with %i', async (buttons, errcode) => {
    expect((await world.api('service', '/cgi-bin/menu/create', { button: buttons })).errcode).toBe(errcode);
  });
});
