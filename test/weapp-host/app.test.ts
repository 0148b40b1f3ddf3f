import { probeHosts } from './testing/probe-hosts.js';

const probe = probeHosts();

test('an app starts, logs in with the code of the phone and lists what the server has', async () => {
  const host = probe.open({ stubs: { login: () => ({ code: 'C1' }) } });
  const page = await host.launch();
  expect(page.text('#hello')).toBe('Hello guest');
  await page.tap('#login');
  expect(page.text('#hello')).toBe('Hello person-of-C1');
  expect(page.all('.row').map((row) => page.text(row))).toEqual(['苹果¥3', 'Pear & co¥5']);
  expect(probe.server.seen).toEqual(['POST /login', 'GET /items']);
  expect(host.state.toast).toBe('欢迎');
});

test('an answer with any status is a success, as on a phone', async () => {
  const page = await probe.open({ loginCode: () => 'refused' }).launch();
  await page.tap('#login');
  expect(page.text('#hello')).toBe('Hello refused with 401');
});

test('a source that gives a login code twice is found out', async () => {
  const host = probe.open({ loginCode: () => 'C1' });
  const page = await host.launch();
  await page.tap('#login');
  await page.tap('#login');
  expect(host.errors.splice(0).map(({ message }) => message)).toContain('login code "C1" was given before: a code can be used once');
});

test('no more than ten requests are on the way at once, and none is lost', async () => {
  const page = await probe.open().launch();
  const release = probe.server.hold();
  const storm = page.tap('#storm');
  await probe.server.reaches(10);
  // All 25 were asked for in one moment: one more on the way would be here before a stranger who sets out only now has his answer.
  await (await fetch(`${probe.server.url}/items`)).json();
  expect(probe.server.most).toBe(10 + 1);
  release();
  await storm;
  expect(page.text('#said')).toBe('25 answers');
  expect(probe.server.most).toBe(10 + 1);
});

test('a page opened by a code gets the scene encoded, and the code must keep to the characters of a scene', async () => {
  const host = probe.open();
  const page = await host.launchFromCode({ page: 'pages/home/index', scene: 't=1&c=2' });
  expect(page.query).toEqual({ scene: 't%3D1%26c%3D2' });
  expect(page.text('#scene')).toBe('scene=t=1&c=2');
  expect(() => host.enterFromCode({ page: 'pages/home/index', scene: '100%' })).toThrow('scene must be 1 to 32');
});

test('a warm re-entry shows the app again and replaces the open pages by the new one', async () => {
  const host = probe.open();
  const first = await host.launchFromCode({ page: 'pages/home/index', scene: 'one' });
  await first.tap('#to-form');
  const second = await host.enterFromCode({ page: 'pages/home/index', scene: 'two' });
  expect(host.router.stack).toEqual([second]);
  expect(second.text('#scene')).toBe('scene=two');
  expect(host.state.entry).toEqual({ path: 'pages/home/index', query: { scene: 'two' }, scene: 1047, referrerInfo: {} });
});

test('a warm re-entry without a path goes on where the person was', async () => {
  const host = probe.open();
  const page = await host.launch();
  expect(await host.enter({ scene: 1089 })).toBe(page);
  expect(page.text('#shows')).toBe('shows=2');
});

test('a scan gives its result or its cancellation', async () => {
  const host = probe.open();
  const page = await host.launch();
  await page.tap('#scan');
  expect(page.text('#said')).toBe('scanCode:fail cancel');
  host.stubs.scanCode = () => ({ result: 'T-42', scanType: 'QR_CODE' });
  await page.tap('#scan');
  expect(page.text('#said')).toBe('T-42');
});

test('a subscription is asked for within the tap, and refused after a request', async () => {
  const host = probe.open({ stubs: { requestSubscribeMessage: () => ({ T1: 'reject' }) } });
  const page = await host.launch();
  await page.tap('#subscribe');
  expect(page.text('#said')).toBe('reject');
  await page.tap('#subscribe-late');
  expect(page.text('#said')).toBe('requestSubscribeMessage:fail can only be invoked by user TAP gesture.');
});

test('the card that is shared names its page, from the menu and from a button', async () => {
  const page = await probe.open().launch();
  expect(await page.share()).toEqual({ title: 'from menu', path: '/pages/home/index?scene=t%3D1%26c%3D2' });
  await page.tap('#share');
  expect(page.lastShare?.title).toBe('from button');
});

test('pulling down loads again, where the page allows it', async () => {
  const host = probe.open();
  const page = await host.launch();
  await page.pullDown();
  expect(page.all('.row')).toHaveLength(2);
  await page.tap('#to-form');
  await expect(host.page().pullDown()).rejects.toThrow('has no enablePullDownRefresh');
});

test('a stub for what WeChat does not have is refused', () => {
  expect(() => probe.open({ stubs: { scanCodes: () => ({}) } })).toThrow('WeChat has no scanCodes to stub');
});
