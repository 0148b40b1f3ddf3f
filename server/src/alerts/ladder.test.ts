import { RetryAlert } from './retry-alert.js';
import { ADMIN, alertsApp, type AlertsApp, type Ways } from './testing/alerts-app.js';

const TEMPLATE = 'api.weixin.qq.com/cgi-bin/message/template/send';
const SUBSCRIBE = 'api.weixin.qq.com/cgi-bin/message/subscribe/send';
const WECOM = 'qyapi.weixin.qq.com/cgi-bin/message/send';
const SUBSCRIBE_TEMPLATE = 'LEADALERT0mini0subscribe0template0000000000';
const LEASE_MS = 60_000;
const MINUTE = 60_000;
const ALL = { wecom: true, service: true, mini: true };

jest.setTimeout(30_000);

let alerts: AlertsApp;
const begin = async (ways?: Ways, settings?: Record<string, string>) => { alerts = await alertsApp(ways, { settings }); };
afterEach(() => alerts.close());

const fault = (match: string, effect: Parameters<AlertsApp['sandbox']['control']['addFault']>[0]['effect'], count?: number) =>
  alerts.sandbox.control.addFault({ match, effect, ...(count && { count }) });
const messages = (kind: string) => alerts.sandbox.control.messages({ kind });
const mails = () => alerts.sandbox.sandbox.mails.find({});
const stepsOf = async (id: string) => (await alerts.view(id)).attempts.map(({ route, outcome }) => `${route} ${outcome}`);
const allow = (times: number) => {
  for (let tap = 0; tap < times; tap += 1) alerts.sandbox.sandbox.subscribeDialog.request(alerts.person, { tmplIds: [SUBSCRIBE_TEMPLATE], choices: { [SUBSCRIBE_TEMPLATE]: 'accept' } });
};

describe('each route shows the alert', () => {
  test('WeCom: a card with everything, the phone masked, and a link to the lead', async () => {
    await begin({ wecom: true });
    const { id } = await alerts.queue();
    await alerts.settle();
    expect(await alerts.view(id)).toMatchObject({ state: 'accepted', route: 'wecom', attempts: [{ outcome: 'accepted' }] });
    const [card] = messages('textcard');
    expect(card).toMatchObject({ personId: 'p01', opens: { opens: 'web' } });
    expect(JSON.stringify(card.content)).toContain('139****5601');
    expect(JSON.stringify(card.opens)).toContain('/console/leads/1');
  });

  test('the service account: a template message cut to the platform\'s limits, that opens the lead; the receipt makes it delivered', async () => {
    await begin();
    const { id } = await alerts.queue();
    await alerts.settle();
    const alert = await alerts.view(id);
    expect(alert).toMatchObject({ state: 'delivered', route: 'service-template', nextTryAt: null });
    expect(await stepsOf(id)).toEqual(['wecom skipped', 'service-template accepted', 'service-template delivered']);
    const [message] = messages('template');
    expect(message.opens).toMatchObject({ opens: 'mini-program', path: 'leads/pages/lead/index', query: { id: '1' } });
    expect((message.content.fields as { value: string }[]).map((field) => field.value)).toEqual(alert.fields.map((field) => field.value));
    expect(alert.fields.slice(0, 3)).toEqual([
      { label: '客户姓名', value: '林晓雯' }, { label: '公司', value: '上海浦江机电科技（集团）股份有限公司华…' }, { label: '触达原因', value: '扫描「2027 台历」 （展台）' },
    ]);
  });

  test('the mini-program: a subscribe message, if the person has allowed one more', async () => {
    await begin({ service: false, mini: true });
    allow(1);
    await alerts.settle();
    const first = await alerts.queue();
    await alerts.settle();
    const second = await alerts.queue({ dedupeKey: 'another' });
    await alerts.settle();
    expect(await alerts.view(first.id)).toMatchObject({ state: 'delivered', route: 'mini-subscribe' });
    expect(messages('subscribe')).toHaveLength(1);
    expect(await stepsOf(second.id)).toEqual(['wecom skipped', 'service-template skipped', 'mini-subscribe skipped', 'email accepted']);
  });

  test('e-mail: the last resort, in Chinese, with a link', async () => {
    await begin({ service: false });
    const { id } = await alerts.queue();
    await alerts.settle();
    expect(await alerts.view(id)).toMatchObject({ state: 'accepted', route: 'email' });
    const [mail] = mails();
    expect(mail).toMatchObject({ to: ['ann@qiming.cn'], subject: '新线索：林晓雯（上海浦江机电科技（集团）股份有限公司）' });
    expect(mail.text).toContain('电话：139****5601');
    expect(mail.text).toContain('http://localhost:3000/console/leads/1');
    expect(mail.html).toContain('href="http://localhost:3000/console/leads/1"');
  });
});

test('what is queued twice is told once', async () => {
  await begin();
  await Promise.all([alerts.queue(), alerts.queue(), alerts.queue()]);
  await alerts.settle();
  expect(messages('template')).toHaveLength(1);
});

test('fifty alerts at once are told to the last, each once', async () => {
  await begin();
  await Promise.all(Array.from({ length: 50 }, (_, number) => alerts.queue({ dedupeKey: `lead-opened:${number}` })));
  await alerts.settle();
  expect(alerts.sandbox.control.countMessages({ kind: 'template' })).toEqual({ count: 50, distinctClientMsgIds: 50 });
});

describe('a route that refuses leads to the next, and the console says why', () => {
  test.each([
    ['WeCom does not know him', WECOM, 60111, 'wecom refused', 60111, '微信找不到这位接收人'],
    ['WeCom\'s quota is used up', WECOM, 45009, 'wecom refused', 45009, '今天的发送额度已用完'],
  ])('%s', async (_, match, errcode, step, number, why) => {
    await begin(ALL);
    fault(match, { kind: 'errcode', errcode });
    const { id } = await alerts.queue();
    await alerts.settle();
    expect(await stepsOf(id)).toEqual([step, 'service-template accepted', 'service-template delivered']);
    expect((await alerts.view(id)).attempts[0]).toMatchObject({ errorCode: number, why: expect.stringContaining(why) as string });
  });

  test('the template was deleted and the last credit is used up: mail, and the ledger is corrected', async () => {
    await begin({ service: true, mini: true });
    allow(1);
    await alerts.settle();
    fault(TEMPLATE, { kind: 'errcode', errcode: 40037 });
    fault(SUBSCRIBE, { kind: 'errcode', errcode: 43101 });
    const first = await alerts.queue();
    await alerts.settle();
    expect(await stepsOf(first.id)).toEqual(['wecom skipped', 'service-template refused', 'mini-subscribe refused', 'email accepted']);
    const second = await alerts.queue({ dedupeKey: 'another' });
    await alerts.settle();
    expect((await stepsOf(second.id))[2]).toBe('mini-subscribe skipped');
  });

  test('nobody can be reached: undeliverable, with every reason; mended, a person has it sent again', async () => {
    await begin();
    await alerts.changeAnn({ isActive: false });
    const { id } = await alerts.queue();
    await alerts.settle();
    const { state, attempts, settledAt } = await alerts.view(id);
    expect([state, settledAt !== null]).toEqual(['undeliverable', true]);
    expect(attempts.map(({ outcome, why }) => [outcome, why])).toEqual(Array(4).fill(['skipped', '员工已停用。']));
    await alerts.changeAnn({ isActive: true });
    await alerts.app.get(RetryAlert, { strict: false }).execute(ADMIN, id);
    await alerts.settle();
    expect(await alerts.view(id)).toMatchObject({ state: 'delivered', route: 'service-template' });
  });
});

describe('an outage', () => {
  test('is waited for: seconds later the same route accepts it', async () => {
    await begin();
    fault(TEMPLATE, { kind: 'http', status: 503 }, 2);
    const { id } = await alerts.queue();
    await alerts.settle();
    expect(await alerts.view(id)).toMatchObject({ state: 'waiting', route: 'service-template' });
    await alerts.pass(5_000);
    await alerts.pass(5_000);
    expect(await stepsOf(id)).toEqual(['wecom skipped', 'service-template unavailable', 'service-template unavailable', 'service-template accepted', 'service-template delivered']);
  });

  test('that lasts half a minute leads to the next route', async () => {
    await begin();
    fault(TEMPLATE, { kind: 'errcode', errcode: 61450 });
    const { id } = await alerts.queue();
    for (const rest of [0, 5_000, 5_000, 16_000]) await alerts.pass(rest);
    expect(await alerts.view(id)).toMatchObject({ state: 'accepted', route: 'email' });
    expect((await stepsOf(id)).filter((step) => step === 'service-template unavailable')).toHaveLength(4);
  });

  test('of everything at once loses nothing: a minute later it begins again from the top', async () => {
    await begin({ service: true }, { SMTP_URL: 'smtp://127.0.0.1:1' });
    fault(TEMPLATE, { kind: 'errcode', errcode: 61450 });
    const { id } = await alerts.queue();
    for (const rest of [0, 5_000, 5_000, 16_000, 0, 5_000, 5_000, 16_000]) await alerts.pass(rest);
    expect(await alerts.view(id)).toMatchObject({ state: 'waiting', route: null, nextTryAt: expect.any(String) as string });
    alerts.sandbox.control.clearFaults();
    await alerts.pass(MINUTE);
    expect(await alerts.view(id)).toMatchObject({ state: 'delivered', route: 'service-template' });
    expect(messages('template')).toHaveLength(1);
  });
});

describe('an answer that is lost', () => {
  test('by a platform that recognises doubles: it is sent again, and arrives once', async () => {
    await begin();
    fault(TEMPLATE, { kind: 'lose-answer' }, 1);
    const { id } = await alerts.queue();
    await alerts.settle();
    await alerts.pass(6_000);
    expect(await alerts.view(id)).toMatchObject({ state: 'accepted', route: 'service-template' });
    expect(messages('template')).toHaveLength(1);
  });

  test('by WeCom likewise', async () => {
    await begin({ wecom: true });
    fault(WECOM, { kind: 'lose-answer' }, 1);
    const { id } = await alerts.queue();
    await alerts.settle();
    await alerts.pass(6_000);
    expect(await alerts.view(id)).toMatchObject({ state: 'accepted', route: 'wecom' });
    expect(messages('textcard')).toHaveLength(1);
  });

  test('by the mini-program: never sent twice; it is unconfirmed and goes on by mail', async () => {
    await begin({ service: false, mini: true });
    allow(2);
    await alerts.settle();
    fault(SUBSCRIBE, { kind: 'lose-answer' }, 1);
    const { id } = await alerts.queue();
    await alerts.settle();
    expect(await stepsOf(id)).toEqual(['wecom skipped', 'service-template skipped', 'mini-subscribe unconfirmed', 'email accepted']);
    expect(messages('subscribe')).toHaveLength(1);
  });
});

describe('a process that was killed while it sent', () => {
  const cutOff = (route: 'service-template' | 'mini-subscribe') =>
    ({ state: 'sending', route, tries: 1, triedSince: new Date(), leaseId: 'of-the-dead', dueAt: new Date(Date.now() + LEASE_MS) }) as const;

  test('is waited for until its lease is over; then a template message goes out, once', async () => {
    await begin();
    const { id } = await alerts.queue();
    await alerts.change(id, cutOff('service-template'));
    await alerts.settle();
    expect(messages('template')).toHaveLength(0);
    await alerts.pass(LEASE_MS);
    expect(await alerts.view(id)).toMatchObject({ state: 'delivered' });
    expect(messages('template')).toHaveLength(1);
  });

  test('after ten minutes the platform would not recognise the double: the next route takes it', async () => {
    await begin();
    const { id } = await alerts.queue();
    await alerts.change(id, cutOff('service-template'));
    await alerts.pass(10 * MINUTE);
    expect(await stepsOf(id)).toEqual(['service-template unconfirmed', 'mini-subscribe skipped', 'email accepted']);
    expect(messages('template')).toHaveLength(0);
  });

  test('with a subscribe message leaves it unconfirmed, and the next route takes it', async () => {
    await begin({ service: false, mini: true });
    allow(1);
    await alerts.settle();
    const { id } = await alerts.queue();
    await alerts.change(id, cutOff('mini-subscribe'));
    await alerts.pass(LEASE_MS);
    expect(await stepsOf(id)).toEqual(['mini-subscribe unconfirmed', 'email accepted']);
    expect(messages('subscribe')).toHaveLength(0);
  });
});

describe('after a platform has accepted it', () => {
  test('a failed delivery sends it on down the ladder', async () => {
    await begin();
    fault('delivery/service/template', { kind: 'undelivered' });
    const { id } = await alerts.queue();
    await alerts.settle();
    expect(await stepsOf(id)).toEqual(['wecom skipped', 'service-template accepted', 'service-template refused', 'mini-subscribe skipped', 'email accepted']);
    expect(mails()).toHaveLength(1);
  });

  test('so does a person who blocks the service account', async () => {
    await begin();
    alerts.sandbox.sandbox.people.update(alerts.person, { blocksService: true });
    const { id } = await alerts.queue();
    await alerts.settle();
    const { attempts } = await alerts.view(id);
    expect(attempts[2]).toMatchObject({ outcome: 'refused', why: '对方拒收服务号消息，没有送达。' });
    expect(attempts.at(-1)).toMatchObject({ route: 'email', outcome: 'accepted' });
  });

  test('a receipt that is told twice counts once', async () => {
    await begin();
    fault('push/service/TEMPLATESENDJOBFINISH', { kind: 'doubled' });
    const { id } = await alerts.queue();
    await alerts.settle();
    expect((await stepsOf(id)).filter((step) => step === 'service-template delivered')).toHaveLength(1);
  });
});

test('switching the template off in WeChat takes the credits away', async () => {
  await begin({ service: false, mini: true });
  allow(3);
  await alerts.settle();
  alerts.sandbox.sandbox.subscribeDialog.announceSwitchedOff(alerts.person, [SUBSCRIBE_TEMPLATE]);
  await alerts.settle();
  const { id } = await alerts.queue();
  await alerts.settle();
  expect((await stepsOf(id))[2]).toBe('mini-subscribe skipped');
});
