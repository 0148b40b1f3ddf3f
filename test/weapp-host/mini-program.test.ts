import type { WeappHost } from './host.js';
import { checkPackage } from './check/check-package.js';
import { PixelView } from './pixels/pixel-view.js';
import { BUILD_TIMEOUT_MS } from '../support/build-lock.js';
import { builtMiniProgram, declaredPrivacy, PRODUCT_API } from './testing/taro-build.js';
import { weappHosts } from './testing/weapp-hosts.js';

const MEGABYTE = 1024 * 1024;
const LANDING = 'materials/pages/landing/index';
const SCENE = 'a7Kq2m';
/** Nobody answers here. */
const NO_SERVER = 'http://127.0.0.1:4299';

const PAGES: [route: string, says: string][] = [
  [LANDING, '没有连上网络'],
  ['content/pages/item/index', '没有连上网络'],
  ['events/pages/event/index', '没有连上网络'],
  ['events/pages/list/index', '没有连上网络'],
  ['events/pages/sign-up/index', '隐私保护提示'],
  ['events/pages/pay/index', '没有连上网络'],
  ['events/pages/mine/index', '隐私保护提示'],
  ['events/pages/registration/index', '隐私保护提示'],
  ['events/pages/edit/index', '没有连上网络'],
  ['events/pages/venue/index', '没有连上网络'],
  ['events/pages/survey/index', '隐私保护提示'],
  ['events/pages/claim/index', '没有连上网络'],
  ['events/pages/check-in/index', '没有认出签到码'],
  ['door/pages/gate/index', '还没有配对'],
  ['door/pages/pair/index', '配对这台手机'],
  ['forms/pages/form/index', '隐私保护提示'],
  ['leads/pages/inbox/index', '没有连上网络'],
  ['leads/pages/lead/index', '没有连上网络'],
  ['contacts/pages/me/index', '隐私保护提示'],
  ['contacts/pages/privacy/index', '隐私政策'],
  ['staff/pages/bind/index', '还没有绑定员工账号'],
];

let dist: string;
const open = weappHosts();
const offline = (): WeappHost =>
  open({ dist, domains: [PRODUCT_API], rewrite: { [PRODUCT_API]: NO_SERVER }, privacy: { declared: declaredPrivacy() } });

beforeAll(async () => void (dist = await builtMiniProgram()), BUILD_TIMEOUT_MS);

test('the package is what an upload and a phone accept, and its main part is under 1 MB', () => {
  const { problems, sizes } = checkPackage({ dist, declaredPrivacy: declaredPrivacy() });
  expect(problems).toEqual([]);
  expect(sizes.main).toBeLessThan(MEGABYTE);
});

test('the package has the pages that codes and messages lead to, and no others', () => {
  expect(offline().package.routes.sort()).toEqual(PAGES.map(([route]) => route).sort());
});

test.each(PAGES)('%s says something sensible without a network: %s', async (route, says) => {
  const host = offline();
  const page = await host.launch({ path: route });
  expect(page.text()).toContain(says);
  const view = await PixelView.open(host);
  try {
    expect(await view.overflow()).toEqual([]);
    expect([...view.unknownTags]).toEqual([]);
  } finally {
    await view.close();
  }
});

test('who opens a code is asked before anything of theirs leaves the phone', async () => {
  const host = offline();
  const page = await host.launchFromCode({ page: LANDING, scene: SCENE });
  expect(page.text()).toContain('隐私保护提示');
  expect(host.state.requests).toEqual([]);
  expect(host.state.calls.map(({ name }) => name)).not.toContain('login');
});

test('who refuses is shown what the code leads to, without being signed in', async () => {
  const host = offline();
  const page = await host.launchFromCode({ page: LANDING, scene: SCENE });
  await page.tap('#refuse');
  expect(host.state.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([`GET ${PRODUCT_API}/api/landings?scene=${SCENE}`]);
  expect(host.state.requests[0]?.header).not.toHaveProperty('authorization');
  expect(host.state.calls.map(({ name }) => name)).not.toContain('login');
});

test('who agrees does so by the button that tells WeChat, and is then signed in', async () => {
  const host = offline();
  const page = await host.launchFromCode({ page: LANDING, scene: SCENE });
  await page.tap('text=同意');
  expect(host.privacy.hasAgreed).toBe(true);
  expect(host.state.requests[0]).toMatchObject({ method: 'POST', url: `${PRODUCT_API}/api/session`, data: { code: 'test-code-1' } });
});

test('a second code scanned while the app is open takes the place of the first', async () => {
  const host = offline();
  await host.launchFromCode({ page: LANDING, scene: SCENE });
  await host.page().tap('#refuse');
  await host.enterFromCode({ page: LANDING, scene: 'b8Lr3n' });
  await host.until(() => host.state.requests.some(({ url }) => url.endsWith('/api/landings?scene=b8Lr3n')));
  expect(host.router.stack).toHaveLength(1);
});
