import { can, ROLES, type ErrorReply } from '@chudian/shared';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Access } from '../platform/access/access.js';
import { everyCaller, type Caller } from './testing/callers.js';
import { accessMarks, type ServedRoute } from './testing/served-routes.js';
import { testApp, type TestApp } from './testing/test-app.js';

/** What is not made by a controller: built pages, and the document of the API with its reader. */
const PAGES = /^\/(docs|console|m)(\/|-|$)|^\/$/;
const ON_PAPER = join(__dirname, 'routes.access.txt');

let test: TestApp;
let marks: Map<string, Access | null>;
let routes: ServedRoute[];
let callers: Caller[];
/** What each route said to each caller, by `GET /api/home`. */
const said = new Map<string, Map<Caller, string>>();

beforeAll(async () => {
  test = await testApp();
  marks = accessMarks(test.app);
  routes = test.routes.filter(({ url }) => !PAGES.test(url)).sort(byAddress);
  callers = await everyCaller(test);
  for (const route of [...routes].sort(signingOutLast)) said.set(nameOf(route), await knock(route));
}, 120_000);

afterAll(() => test.close());

describe('who may call what', () => {
  it('is said by every route that is not a page', () => {
    expect(routes.map(nameOf).filter((name) => !marks.get(name))).toEqual([]);
    expect(routes.length).toBeGreaterThan(80);
  });

  it('is what the guard does: with the right one gets in, without it 401 or 403 and our own error body', () => {
    const wrong = routes.flatMap((route) => callers.flatMap((caller) => {
      const [expected, found] = [shouldSay(marks.get(nameOf(route))!, caller), said.get(nameOf(route))!.get(caller)];
      return expected === found ? [] : [`${nameOf(route)} says "${found}" instead of "${expected}" to ${caller.name}`];
    }));
    expect(wrong).toEqual([]);
  });

  it('is on paper in routes.access.txt, which is changed by hand and on purpose', () => {
    const paper = readFileSync(ON_PAPER, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
    expect(routes.map(onPaper)).toEqual(paper);
  });
});

function shouldSay(access: Access, { through, role }: Caller): string {
  if (access.kind === 'open') return 'come in';
  if (access.kind === 'door-device') return through === 'device' ? 'come in' : '401 SIGN_IN_REQUIRED';
  if (access.kind === 'console' && through !== 'console') return '401 SIGN_IN_REQUIRED';
  if (access.kind !== 'console' && through !== 'phone' && through !== 'bound phone') return '401 SIGN_IN_REQUIRED';
  if (access.kind === 'visitor') return 'come in';
  if (access.kind === 'wechat-staff' && through !== 'bound phone') return '403 STAFF_NOT_BOUND';
  return role && can(role, access.permission) ? 'come in' : '403 NOT_ALLOWED';
}

async function knock(route: ServedRoute): Promise<Map<Caller, string>> {
  return new Map(await Promise.all(callers.map(async (caller) => [caller, await answerTo(caller, route)] as const)));
}

async function answerTo(caller: Caller, { method, url }: ServedRoute): Promise<string> {
  const hasBody = method === 'POST' || method === 'PUT';
  const { status, body } = await caller.http.send<ErrorReply>(method, url.replace(/:\w+/g, ownOr('nobody', caller, url)), hasBody ? {} : undefined);
  if (status >= 500) return `${status}, by a bug`;
  if (status !== 401 && status !== 403) return 'come in';
  const { code, message, requestId, ...rest } = body;
  const isOurs = message?.length > 0 && requestId?.length > 0 && Object.keys(rest).length === 0;
  return isOurs ? `${status} ${code}` : `${status} with a strange body`;
}

/** Who is let in to deal with his own WeChat is refused somebody else's, by the use case. */
function ownOr(id: string, { staffId }: Caller, url: string): string {
  return /\/staff\/:id\/binding/.test(url) ? (staffId ?? id) : id;
}

/** `GET     /api/admin/leads      console: admin marketer …` */
function onPaper(route: ServedRoute): string {
  const letIn = callers.filter((caller) => said.get(nameOf(route))!.get(caller) === 'come in');
  return `${route.method.padEnd(7)} ${route.url.padEnd(48)} ${told(letIn)}`;
}

function told(letIn: Caller[]): string {
  if (letIn.length === callers.length) return 'anybody';
  const through = (...ways: Caller['through'][]) => letIn.filter((caller) => ways.includes(caller.through));
  const roles = (some: Caller[]) => ROLES.filter((role) => some.some((caller) => caller.role === role)).join(' ');
  const parts = [
    ...(through('nothing').length > 0 ? ['nobody'] : []),
    ...(through('phone').length > 0 ? ['visitors'] : []),
    ...(through('bound phone').length > 0 && through('phone').length === 0 ? [`wechat: ${roles(through('bound phone'))}`] : []),
    ...(through('device').length > 0 ? ["door's devices"] : []),
    ...(through('console').length > 0 ? [`console: ${roles(through('console'))}`] : []),
  ];
  return parts.join(', ') || 'no one';
}

function nameOf({ method, url }: ServedRoute): string {
  return `${method} ${url}`;
}

function byAddress(one: ServedRoute, other: ServedRoute): number {
  return one.url.localeCompare(other.url, 'en') || one.method.localeCompare(other.method, 'en');
}

function signingOutLast(one: ServedRoute, other: ServedRoute): number {
  const endsTheSession = (route: ServedRoute) => Number(nameOf(route) === 'DELETE /api/admin/session');
  return endsTheSession(one) - endsTheSession(other);
}
