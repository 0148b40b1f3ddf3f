import type { BindingCodeView, StaffMeView, StaffView } from '@chudian/shared';
import { startSandbox, type RunningSandbox } from '../../../../sandbox/src/index.js';
import { VisitorTokens } from '../../platform/access/visitor-tokens.js';
import { Doorkeeper } from '../../platform/access/doorkeeper.js';
import { Background } from '../../platform/background/background.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { ContactIdentities } from '../contact-identities.js';
import type { StaffMember } from '../staff-member.entity.js';
import type { Browser } from '../testing/browser.js';
import type { KnownVisitors } from '../testing/ports.js';
import { staffApp, type StaffApp } from '../testing/staff-app.js';
import { BindServiceWechat } from './bind-service-wechat.js';

describe.each(ENGINES)('binding on %s', (engine) => {
  let wechat: RunningSandbox;
  let staff: StaffApp;
  let bob: StaffMember;
  let browser: Browser;

  beforeEach(async () => {
    wechat = await startSandbox();
    staff = await staffApp({ engine, settings: { WECHAT_API_BASE: `${wechat.url}/api.weixin.qq.com`, WECHAT_MP_BASE: `${wechat.url}/mp.weixin.qq.com` } });
    // Pushes carry the time of the machine.
    staff.clock.moveTo(null);
    await staff.app.listen(0, '127.0.0.1');
    await sandbox('PATCH', '/control/api/config', { serviceAccount: { push: { url: `${await staff.app.getUrl()}/wechat/push/service` } } });
    bob = await staff.hire('sales', 'bob');
    browser = await staff.browserOf(bob);
  });
  afterEach(async () => {
    await wechat.close();
    await staff.close();
  });

  async function sandbox(method: string, path: string, body?: object): Promise<unknown> {
    const reply = await fetch(wechat.url + path, { method, ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
    return reply.status === 204 ? null : reply.json();
  }

  const serviceOpenid = (person: string) => wechat.sandbox.people.openid({ id: person }, 'service');
  const miniOpenid = (person: string) => wechat.sandbox.people.openid({ id: person }, 'mini');
  const unionid = (person: string) => wechat.sandbox.people.unionid(wechat.sandbox.people.find(person)!);
  const chatOf = (person: string) => wechat.control.messages({ person }).map((message) => (message.content as { text?: string }).text ?? '');
  const wechatOf = async (asker = browser) => (await asker.send<StaffView>('GET', '/me/staff')).body.wechat;
  const code = async (asker = browser, id = bob.id) => (await asker.send<BindingCodeView>('POST', `/staff/${id}/binding-codes`)).body;

  /** Scans what the console shows, and lets everything happen that follows. */
  async function scan(person: string, { url }: BindingCodeView): Promise<void> {
    const opens = (await sandbox('POST', `/phone/api/people/${person}/scan`, { text: url })) as { opens: string; ticket?: string };
    if (opens.opens === 'profile') await sandbox('POST', `/phone/api/people/${person}/follow`, { ticket: opens.ticket });
    await sandbox('GET', '/control/api/push/idle');
    await staff.app.get(Background).drain();
  }

  /** Opens the link that arrived in the chat, as the contact whom the mini-program knows. */
  async function openLink(person: string, { as = person, knowsUnionid = true } = {}): Promise<{ status: number; body: Partial<StaffMeView> & { code?: string } }> {
    const ticket = /bind\/index\?ticket=([^"&]+)/.exec(chatOf(person)[0])?.[1] ?? '';
    staff.app.get<KnownVisitors>(ContactIdentities).enter(as, { miniOpenid: miniOpenid(as), unionid: knowsUnionid ? unionid(as) : null });
    const { token } = staff.app.get(VisitorTokens).issue(as);
    const reply = await staff.app.inject({ method: 'POST', url: '/api/staff/bindings', headers: { authorization: `Bearer ${token}` }, payload: { ticket: decodeURIComponent(ticket) } });
    return { status: reply.statusCode, body: reply.json() };
  }

  test('a follower scans the code of the console, and alerts reach him from then on', async () => {
    await scan('p01', await code());
    expect(await wechatOf()).toEqual({ isServiceBound: true, isMiniBound: false, boundAt: expect.stringMatching(/Z$/) });
    expect(chatOf('p01')[0]).toMatch(/^bob，您的微信已绑定.*\n<a data-miniprogram-appid="wx5d0c8a1e7b3f2946" data-miniprogram-path="staff\/pages\/bind\/index\?ticket=/);
  });

  test('who did not follow yet is bound when he does', async () => {
    await scan('p04', await code());
    expect(await wechatOf()).toMatchObject({ isServiceBound: true });
  });

  test('where unionid tells who he is, the mini-program knows him without a second step', async () => {
    await scan('p01', await code());
    staff.app.get<KnownVisitors>(ContactIdentities).enter('contact-1', { miniOpenid: miniOpenid('p01'), unionid: unionid('p01') });
    expect(await staff.app.get(Doorkeeper).wechatCaller('contact-1', '')).toMatchObject({ staffId: bob.id, role: 'sales' });
    expect(await wechatOf()).toMatchObject({ isMiniBound: true });
  });

  test('where unionid cannot tell, the link in the chat binds the mini-program', async () => {
    await scan('p07', await code());
    expect(await openLink('p07')).toMatchObject({ status: 201, body: { id: bob.id } });
    expect(await wechatOf()).toMatchObject({ isServiceBound: true, isMiniBound: true });
    expect(await staff.app.get(Doorkeeper).wechatCaller('p07', '')).toMatchObject({ staffId: bob.id });
  });

  test('opening the link again changes nothing', async () => {
    await scan('p07', await code());
    expect((await openLink('p07')).status).toBe(201);
    expect((await openLink('p07')).status).toBe(201);
  });

  test('a link that was passed on binds nobody else', async () => {
    await scan('p07', await code());
    await openLink('p07');
    expect(await openLink('p07', { as: 'p04' })).toMatchObject({ status: 409, body: { code: 'BINDING_EXPIRED' } });
    expect(await staff.app.get(Doorkeeper).wechatCaller('p04', '')).toBe(null);
  });

  test('a link that was passed on before it was opened is refused to another unionid', async () => {
    await scan('p01', await code());
    expect(await openLink('p01', { as: 'p04' })).toMatchObject({ status: 409, body: { code: 'BINDING_EXPIRED' } });
  });

  test('a code binds the first who scans it; the second is told to fetch a new one', async () => {
    const shown = await code();
    await scan('p01', shown);
    await scan('p02', shown);
    expect(chatOf('p02')[0]).toBe('绑定码已过期，请在后台刷新后重新扫码。');
    expect(await staff.app.get(Doorkeeper).wechatCaller('p02', '')).toBe(null);
  });

  test('a code is worth nothing when a newer one was fetched', async () => {
    const first = await code();
    const second = await code();
    await scan('p01', first);
    expect(await wechatOf()).toMatchObject({ isServiceBound: false });
    await scan('p01', second);
    expect(await wechatOf()).toMatchObject({ isServiceBound: true });
  });

  test('a WeChat belongs to one member of staff', async () => {
    await scan('p01', await code());
    const eve = await staff.hire('sales', 'eve');
    const herBrowser = await staff.browserOf(eve);
    await scan('p01', await code(herBrowser, eve.id));
    expect(chatOf('p01')[0]).toBe('此微信已绑定另一位员工，请先在后台解除绑定。');
    expect(await wechatOf(herBrowser)).toMatchObject({ isServiceBound: false });
  });

  test('two codes that one WeChat scans at the same moment bind it once', async () => {
    const eve = await staff.hire('sales', 'eve');
    const ticketOf = async (asker: Browser, id: string) => {
      await code(asker, id);
      const [{ body }] = wechat.control.log.find({ path: 'qrcode/create' });
      return /bind_([\w-]+)/.exec(body!)![1];
    };
    const tickets = [await ticketOf(browser, bob.id), await ticketOf(await staff.browserOf(eve), eve.id)];
    const bind = (ticket: string) => staff.app.get(BindServiceWechat).execute(ticket, { serviceOpenid: serviceOpenid('p01'), unionid: null });
    const results = await Promise.allSettled(tickets.map(bind));
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a new WeChat takes the place of the old one altogether', async () => {
    await scan('p07', await code());
    await openLink('p07');
    await scan('p01', await code());
    expect(await wechatOf()).toMatchObject({ isServiceBound: true, isMiniBound: false });
    expect(await staff.app.get(Doorkeeper).wechatCaller('p07', '')).toBe(null);
  });

  test('an outage of the chat leaves the binding, and the answer arrives later', async () => {
    wechat.control.addFault({ match: '*/message/custom/send', effect: { kind: 'errcode', errcode: -1 }, count: 1 });
    const shown = await code();
    await scan('p01', shown);
    expect(await wechatOf()).toMatchObject({ isServiceBound: true });
    expect(chatOf('p01')).toEqual([]);
    staff.clock.moveTo(new Date(Date.now() + 60_000));
    await staff.app.get(Background).drain();
    expect(chatOf('p01')[0]).toMatch(/^bob，您的微信已绑定/);
  });

  test('unbinding lets the WeChat go, and the codes with it', async () => {
    const shown = await code();
    await scan('p01', shown);
    expect((await browser.send<StaffView>('DELETE', `/staff/${bob.id}/binding`)).body.wechat).toEqual({ isServiceBound: false, isMiniBound: false, boundAt: null });
    await scan('p01', shown);
    expect(await wechatOf()).toMatchObject({ isServiceBound: false });
  });

  test('one fetches codes for oneself, an admin for everybody, and nobody else', async () => {
    const eve = await staff.browserOf(await staff.hire('marketer', 'eve'));
    const admin = await staff.browserOf(await staff.hire('admin', 'ann'));
    expect((await eve.send('POST', `/staff/${bob.id}/binding-codes`)).status).toBe(403);
    expect((await eve.send('DELETE', `/staff/${bob.id}/binding`)).status).toBe(403);
    await scan('p01', await code(admin));
    expect(await wechatOf()).toMatchObject({ isServiceBound: true });
  });
});
