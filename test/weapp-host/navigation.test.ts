import { probeHosts } from './testing/probe-hosts.js';

const probe = probeHosts();

test('a page opens with its parameters still encoded, sets its title and measures its nodes', async () => {
  const host = probe.open();
  const page = await host.launch();
  await page.tap('#login');
  await page.tap(page.all('.row')[1]);
  const detail = await host.until(() => (host.page().title === '订单 2' ? host.page() : null));
  expect(detail.route).toBe('orders/pages/detail/index');
  expect(detail.text('#raw')).toBe('Pear%20%26%20co');
  expect(detail.text('#measured')).toBe('measured');
});

test('going back shows the page before as it was', async () => {
  const host = probe.open();
  const home = await host.launch();
  await home.tap('#to-form');
  expect(host.page().text('#from')).toBe('from=home');
  await host.page().tap('#back');
  expect(host.page()).toBe(home);
  expect(home.text('#shows')).toBe('shows=2');
});

test('a sub-package is loaded when its page is opened, with the scripts its pages share', async () => {
  const host = probe.open();
  const home = await host.launch();
  expect(host.loader.hasLoaded('orders/sub-vendors.js')).toBe(false);
  await home.tap('#to-orders');
  expect(host.page().all('.card')).toHaveLength(50);
  expect(host.loader.hasLoaded('orders/sub-vendors.js')).toBe(true);
});

test('forty levels of nesting are drawn and tapped', async () => {
  const page = await probe.open().launch({ path: 'pages/nest/index' });
  await page.tap('#deep');
  await page.tap('#deep');
  expect(page.text('#deep')).toBe('deep 2');
  expect(page.all('comp').length).toBeGreaterThan(0);
});

test('a custom wrapper updates by its own setData, and lists keep their order', async () => {
  const host = probe.open();
  const page = await host.launch({ path: 'pages/nest/index' });
  const before = host.setDataLog.length;
  await page.tap('#wrap');
  expect(page.text('#wrapped')).toBe('wrapped=1');
  expect(host.setDataLog[before]?.paths[0]).toMatch(/^i\.cn\./);
  for (const button of ['#reverse', '#add', '#remove']) await page.tap(button);
  expect(page.all('.inside').map((node) => page.text(node))).toEqual(['2', '1', '4']);
  expect(page.text('#outside')).toBe('[2][1][4]');
});

test('other events of components reach the app', async () => {
  const page = await probe.open().launch({ path: 'pages/nest/index' });
  await page.trigger('#swiper', 'change', { current: 1, source: 'touch' });
  expect(page.text('#deep')).toBe('deep 101');
});

test('two pages talk through the channel between them', async () => {
  const host = probe.open();
  const nest = await host.launch({ path: 'pages/nest/index' });
  await nest.tap('#orders');
  expect(host.page().text('#greeting')).toBe('{"from":"nest"}');
  await host.page().tap('#answer');
  expect(host.page()).toBe(nest);
  expect(nest.text('#deep')).toBe('deep 777');
});

test('a link opens its page', async () => {
  const host = probe.open();
  const nest = await host.launch({ path: 'pages/nest/index' });
  await nest.tap('#link');
  expect(host.page().text('#from')).toBe('from=link');
});

test('tabs stay alive, the pages above them do not', async () => {
  const host = probe.open();
  const home = await host.launch();
  await home.tap('#to-form');
  host.router.switchTab('/pages/nest/index');
  await host.settle();
  const nest = host.page();
  await nest.tap('#deep');
  host.router.switchTab('/pages/home/index');
  await host.settle();
  expect(host.router.stack).toEqual([home]);
  host.router.switchTab('/pages/nest/index');
  await host.settle();
  expect(host.page()).toBe(nest);
  expect(nest.text('#deep')).toBe('deep 1');
});
