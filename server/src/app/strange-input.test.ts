import { ENGINES } from '../platform/testing/databases.js';
import { bindWechat, hire } from './testing/company.js';
import { testApp, type TestApp } from './testing/test-app.js';
import { TestPhone } from './testing/test-phone.js';
import type { TestHttp } from './testing/test-http.js';

const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** What no page of ours would send, by the field of the query. */
const STRANGE: { on: RegExp; field: string; values: string[] }[] = [
  { on: /./, field: 'after', values: [cursor(), cursor('not a time', 'x'), cursor(null, {}), cursor(['a'], ['b']), cursor('2026-11-01T00:00:00.000Z'), cursor(1e300, 'x'), 'not-base64-!', '-1', '9'.repeat(20)] },
  { on: /./, field: 'limit', values: ['0', '-1', '1.5', '1e9', 'NaN', ''] },
  { on: /reports|touchpoints/, field: 'from', values: ['2026-02-31', '9999-99-99', '0000-00-00', 'today', '+275760-09-13T00:00:00.001Z'] },
  { on: /contacts/, field: 'createdTo', values: ['2026-02-31', '-271821-04-19T23:59:59.999Z'] },
  { on: /contacts|materials/, field: 'q', values: ['%', '_', '\\', "'", '"', '\u0000', '😀', '\ud800', '１３９', '139'.repeat(20)] },
  { on: /leads|alerts|materials/, field: 'state', values: ['nothing', '__proto__'] },
  { on: /reports/, field: 'figure', values: ['constructor', 'toString'] },
  { on: /landings/, field: 'scene', values: ['', '\u0000', '😀'.repeat(30), '0'.repeat(17)] },
];
const STRANGE_IDS = ['%00', '%F0%9F%98%80', "'%20OR%201=1", '%2e%2e%2f', '__proto__', 'x'.repeat(199)];
/** Fields of every kind under every name that bodies of ours have. */
const WRONG_FIELDS = ['name', 'email', 'scene', 'code', 'tagIds', 'placements', 'landing', 'landingRules', 'owner', 'utm', 'memberIds', 'remindAt', 'verdict', 'phone', 'seconds', 'size', 'templateId', 'ticket'];
const STRANGE_BODIES: unknown[] = [null, [], 'text', 42, [[[[]]]], ...[null, {}, [null], [[]], -1e308, '\u0000'].map((value) => Object.fromEntries(WRONG_FIELDS.map((name) => [name, value])))];
const AT_ONCE = 16;

describe.each(ENGINES)('strange input on %s', (engine) => {
  let test: TestApp;
  let callers: Record<'admin' | 'staff' | 'visitor', TestHttp>;

  beforeAll(async () => {
    test = await testApp(engine);
    const admin = await hire(test, 'admin');
    await bindWechat(test, admin, 'p01');
    callers = { admin: admin.http, staff: (await TestPhone.open(test, 'p01')).http, visitor: (await TestPhone.open(test, 'p04')).http };
  }, 60_000);

  afterAll(() => test.close());

  it('in an address is refused or finds nothing, and is never a bug', async () => {
    const readable = routesOf('GET');
    const addresses = [...new Set(readable.flatMap(({ url }) => strangeAddressesOf(url)))];
    expect(await bugsOf(addresses.map((address) => ({ method: 'GET', address })))).toEqual([]);
  }, 60_000);

  it('in a body is refused, and is never a bug', async () => {
    const knocks = routesOf('POST', 'PUT').flatMap(({ method, url }) => STRANGE_BODIES.map((body) => ({ method, address: url.replace(/:\w+/g, 'nobody'), body })));
    expect(await bugsOf(knocks)).toEqual([]);
  }, 60_000);

  const routesOf = (...methods: string[]) => test.routes.filter(({ method, url }) => methods.includes(method) && url.startsWith('/api/'));

  async function bugsOf(knocks: { method: string; address: string; body?: unknown }[]): Promise<string[]> {
    const bugs: string[] = [];
    for (let start = 0; start < knocks.length; start += AT_ONCE) {
      await Promise.all(knocks.slice(start, start + AT_ONCE).map(async ({ method, address, body }) => {
        const { status } = await callerFor(address).send(method, address, body);
        if (status >= 500) bugs.push(`${status} ${method} ${address} ${JSON.stringify(body)}`);
      }));
    }
    return bugs;
  }

  function callerFor(address: string): TestHttp {
    const [, , part] = address.split('/');
    return part === 'admin' || part === 'staff' ? callers[part] : callers.visitor;
  }
});

function strangeAddressesOf(url: string): string[] {
  const fields = STRANGE.filter(({ on }) => on.test(url));
  return [...STRANGE_IDS.map((id) => url.replace(/:\w+/g, id)), ...fields.flatMap(({ field, values }) => values.map((value) => withField(url, field, value)))];
}

/** Beside what reports cannot do without. */
function withField(url: string, field: string, value: string): string {
  const needed: Record<string, string> = url.includes('/reports/') ? { from: '2026-01-01', to: '2026-12-31', figure: 'scans' } : {};
  return `${url.replace(/:\w+/g, 'nobody')}?${new URLSearchParams({ ...needed, [field]: value }).toString()}`;
}
