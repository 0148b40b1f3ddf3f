import { register } from 'prom-client';
import { startSandbox, type RunningSandbox } from '../../../../sandbox/src/index.js';
import { openGateway, type Gateway } from './testing/gateway.js';
import { WechatRefused } from './wechat.errors.js';

const TEMPLATE = 'LEADALERT0service0template0000000000000000';
const TEMPLATE_SEND = '*/cgi-bin/message/template/send';
const FIELDS = { thing1: '欧阳慕容·阿卜杜热西提·买买提', thing2: '上海浦江机电科技（集团）股份有限公司华东大区', thing3: '扫描展会物料', time4: new Date('2026-11-21T06:00:00Z'), phrase5: '新线索' };
let wechat: RunningSandbox;
let gateway: Gateway;

beforeEach(async () => {
  wechat = await startSandbox({ config: { serviceAccount: { push: { url: null } } } });
  gateway = await openGateway({ wechatUrl: wechat.url });
});
afterEach(async () => {
  await gateway.close();
  await wechat.close();
});

const openid = (id: string) => wechat.sandbox.people.openid({ id }, 'service');
const sendTemplate = (messageKey: string, changes: object = {}) =>
  gateway.serviceAccount.sendTemplate({ openid: openid('p01'), templateId: TEMPLATE, fields: FIELDS, miniPage: 'leads/pages/lead/index?id=7', messageKey, ...changes });
const arrived = (id = 'p01') => wechat.control.messages({ person: id });

test('a follower is told from a stranger', async () => {
  const union = wechat.sandbox.people.unionid({ id: 'p01', hasUnionid: true } as never);
  expect(await gateway.serviceAccount.followerInfo(openid('p01'))).toEqual({ isFollowing: true, unionid: union });
  expect(await gateway.serviceAccount.followerInfo(openid('p04'))).toMatchObject({ isFollowing: false });
});

test('parametric codes last for ever or for a while', async () => {
  const shape = { ticket: expect.stringMatching(/./), url: expect.stringMatching(/^http/) };
  expect(await gateway.serviceAccount.createParametricCode({ scene: 'k7Hq2', permanent: true })).toEqual(shape);
  expect(await gateway.serviceAccount.createParametricCode({ scene: 'k7Hq2', seconds: 600 })).toEqual(shape);
});

describe('a template message', () => {
  test('arrives with fields that fit, and opens the lead', async () => {
    expect(await sendTemplate('alert-1')).toEqual({ messageId: expect.stringMatching(/^\d{16,}$/) });
    expect(arrived()).toMatchObject([{
      kind: 'template', opens: { opens: 'mini-program', path: 'leads/pages/lead/index', query: { id: '7' } },
      content: { fields: [{ value: '欧阳慕容·阿卜杜热西提·买买提' }, { value: '上海浦江机电科技（集团）股份有限公司华…' }, { value: '扫描展会物料' }, { value: '2026年11月21日 14:00' }, { value: '新线索' }] },
    }]);
  });

  test('tried twice with one key arrives once, also with a key of any length', async () => {
    for (const key of ['alert-1', `alert-${'long-'.repeat(20)}`]) {
      const first = await sendTemplate(key);
      expect(await sendTemplate(key)).toEqual(first);
    }
    expect(arrived()).toHaveLength(2);
  });

  test('whose answer was lost may have arrived, and repeated with its key arrives once', async () => {
    wechat.control.addFault({ match: TEMPLATE_SEND, effect: { kind: 'lose-answer' }, count: 1 });
    await expect(sendTemplate('alert-1')).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE', isSendUncertain: true });
    await sendTemplate('alert-1');
    expect(arrived()).toHaveLength(1);
  });

  test('that WeChat takes longer than five seconds for is given up, as uncertain', async () => {
    wechat.control.addFault({ match: TEMPLATE_SEND, effect: { kind: 'slow', ms: 5_400 }, count: 1 });
    const startedAt = performance.now();
    await expect(sendTemplate('alert-1')).rejects.toMatchObject({ trouble: 'TimeoutError', isSendUncertain: true });
    expect(performance.now() - startedAt).toBeLessThan(6_000);
  }, 15_000);

  test('is not sent at all when nobody listens', async () => {
    const unplugged = await openGateway({ wechatUrl: 'http://127.0.0.1:4599' });
    await expect(unplugged.serviceAccount.sendText(openid('p01'), '您好')).rejects.toMatchObject({ trouble: 'ECONNREFUSED', isSendUncertain: false });
    await unplugged.close();
  });

  test.each([
    ['43004', 'not-following', { openid: 'p04' }],
    ['40037', 'bad-template', { templateId: 'no-such-template' }],
    ['40003', 'bad-openid', { openid: 'nobody' }],
  ] as const)('%s: %s', async (_, reason, changes) => {
    const receiver = 'openid' in changes ? { openid: changes.openid === 'nobody' ? 'oNobody' : openid(changes.openid) } : {};
    await expect(sendTemplate('alert-1', { ...changes, ...receiver })).rejects.toMatchObject({ constructor: WechatRefused, reason });
  });

  test.each([
    [45009, 'WECHAT_REFUSED', 'quota'],
    [43101, 'WECHAT_REFUSED', 'no-credit'],
    [45011, 'WECHAT_UNAVAILABLE', undefined],
    [-1, 'WECHAT_UNAVAILABLE', undefined],
  ])('%i is %s', async (errcode, code, reason) => {
    wechat.control.addFault({ match: TEMPLATE_SEND, effect: { kind: 'errcode', errcode } });
    await expect(sendTemplate('alert-1')).rejects.toMatchObject({ code, ...(reason && { reason }) });
    expect(arrived()).toEqual([]);
  });

  test.each([['drop'], ['lose-answer']] as const)('never says in its error what it carried: %s', async (kind) => {
    wechat.control.addFault({ match: TEMPLATE_SEND, effect: { kind } });
    const error = await sendTemplate('alert-1').catch((caught: unknown) => caught);
    const [token] = wechat.sandbox.tokens.list().map((issued) => issued.token);
    const told = JSON.stringify([String(error), error, (error as Error).stack, (error as Error).cause]);
    for (const secret of [token, openid('p01'), '欧阳慕容']) expect(told).not.toContain(secret);
  });
});

test('calls are counted by interface and outcome', async () => {
  const counted = async (outcome: string) =>
    Number(new RegExp(`_count\\{api="/cgi-bin/message/template/send",outcome="${outcome}"\\} (\\d+)`).exec(await register.getSingleMetricAsString('chudian_wechat_call_seconds'))?.[1] ?? 0);
  const before = [await counted('ok'), await counted('refused')];
  await sendTemplate('alert-1');
  await expect(sendTemplate('alert-2', { openid: 'oNobody' })).rejects.toThrow(WechatRefused);
  expect([await counted('ok'), await counted('refused')]).toEqual([before[0] + 1, before[1] + 1]);
});

test('no text of ours is ever refused for a field: the platform is asked for every type', async () => {
  const keys = ['thing1', 'name2', 'phrase3', 'character_string4', 'letter5', 'symbol6', 'phone_number7', 'car_number8', 'number9', 'amount10', 'time11', 'date12', 'enum13'];
  wechat.control.configure({ serviceAccount: { templates: [{ id: 'EVERY', title: '全部', fields: keys.map((key) => ({ key, name: key })) }] } });
  const texts = ['', ' ', '\n', '张三', 'Émilie Lefèvre', '👨‍👩‍👧‍👦'.repeat(9), 'x'.repeat(300), '一'.repeat(90), '-', '12.5元', '138****8000', '\u0000\u202e', '2026-02-31', '25:61', '京A·D12345', '𠮷野家', '９９', '1e400', '<a>&amp;', 'مرحبا بالعالم'];
  for (const [index, text] of texts.entries()) {
    await sendTemplate(`every-${index}`, { templateId: 'EVERY', fields: Object.fromEntries(keys.map((key) => [key, text])), miniPage: undefined });
  }
  expect(arrived()).toHaveLength(texts.length);
});

describe('a customer-service message', () => {
  beforeEach(() => {
    wechat.sandbox.visits.write(wechat.sandbox.people.find('p01')!, '在吗');
  });
  const received = () => arrived().filter(({ direction, kind }) => direction === 'in' && kind !== 'notice');

  test('is a text, a link into the mini-program or news', async () => {
    const { serviceAccount } = gateway;
    await serviceAccount.sendText(openid('p01'), '您好');
    await serviceAccount.sendMiniLink(openid('p01'), { text: '产品手册', title: '点击 "查看" <全文>', page: 'content/pages/item/index?id=1&from=scan' });
    await serviceAccount.sendNews(openid('p01'), { title: '产品手册', description: '2026 版', url: 'https://example.com/', pictureUrl: 'https://example.com/a.png' });
    expect(received().map(({ kind }) => kind)).toEqual(['news', 'text', 'text']);
    const link = '<a data-miniprogram-appid="wx5d0c8a1e7b3f2946" data-miniprogram-path="content/pages/item/index?id=1&from=scan" href="http://localhost:3000">点击 "查看" 全文</a>';
    expect(received()[1].content).toEqual({ text: `产品手册\n${link}` });
  });

  test('is a card that opens a page of the mini-program', async () => {
    await gateway.serviceAccount.sendMiniCard(openid('p01'), { title: '产品手册', page: '/content/pages/item/index?id=1', thumbMediaId: 'media-1' });
    expect(received()).toMatchObject([{ kind: 'miniprogrampage', opens: { opens: 'mini-program', path: 'content/pages/item/index', query: { id: '1' } } }]);
  });

  test('that is too long is cut by whole characters', async () => {
    await gateway.serviceAccount.sendText(openid('p01'), '触点👋'.repeat(400));
    const [{ content }] = received();
    const { text } = content as { text: string };
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_048);
    expect(text).toMatch(/(触|点|👋)…$/u);
  });

  test('after the window has closed, and to a stranger, is refused', async () => {
    wechat.control.clock.advance(49 * 3_600_000);
    await expect(gateway.serviceAccount.sendText(openid('p01'), '您好')).rejects.toMatchObject({ reason: 'window-closed' });
    await expect(gateway.serviceAccount.sendText(openid('p04'), '您好')).rejects.toMatchObject({ reason: 'not-following' });
  });
});

describe('a WeCom card', () => {
  const send = (messageKey: string, userId = 'zhousiyuan') =>
    gateway.wecom.sendCard({ userId, title: '新线索：林晓雯', description: '上海浦江机电科技。'.repeat(100), url: 'https://crm.example.com/leads/7?from=wecom', messageKey });

  test('arrives once for each key, cut to what WeCom shows', async () => {
    expect(await send('alert-1')).toEqual(await send('alert-1'));
    await send('alert-2');
    const cards = wechat.control.messages({ person: 'p01', account: 'wecom' });
    expect(cards).toHaveLength(2);
    expect(cards[0].content).toMatchObject({ title: '新线索：林晓雯', url: 'https://crm.example.com/leads/7?from=wecom&alert=alert-2' });
  });

  test('to somebody whom the company does not know is refused', async () => {
    await expect(send('alert-1', 'nobody')).rejects.toMatchObject({ reason: 'bad-openid' });
  });
});
