import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as wait } from 'node:timers/promises';
import type { TokenPools } from '../tokens/token-pools.js';
import { Document, HOSTS, type Answer, type Call, type Endpoint } from './endpoint.js';
import { isObject, toJson, type JsonObject } from './json.js';
import type { Fault } from './faults.js';
import type { Platform } from './platform.js';
import { WechatError } from './wechat-error.js';

/** Pay has its own ways. */
const WITH_TOKENS = Object.values(HOSTS).filter((host) => host !== HOSTS.pay);

/** What became of a call: an answer to send, or a connection to cut. */
type Outcome = { answer: Answer; errcode: number | null } | 'cut';

interface Answered {
  at: number;
  ms: number;
  fault: Fault | null;
  sent: Document | null;
  errcode: number | null;
}

/** Serves WeChat's interfaces: faults, verbs, tokens, quotas, bodies, the envelope and the log are the same for all of them. */
export class WechatServer {
  constructor(private readonly platform: Platform, private readonly tokens: TokenPools) {}

  serve(app: FastifyInstance, endpoints: Endpoint[]): void {
    for (const endpoint of endpoints) {
      const host = endpoint.host ?? HOSTS.api;
      app.all(`/${host}${endpoint.path}`, (request, reply) => this.answer({ ...endpoint, host }, request, reply));
    }
    const unknown: Endpoint = { path: '', verb: 'any', handle: () => { throw new WechatError(40066, 'invalid url'); } };
    for (const host of WITH_TOKENS) {
      app.all(`/${host}/*`, (request, reply) => this.answer({ ...unknown, host, path: pathOf(request, host) }, request, reply));
    }
  }

  private async answer(endpoint: Endpoint & { host: string }, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const startedAt = performance.now();
    const at = this.platform.clock.now();
    const call = callOf(request, endpoint.host);
    const fault = this.platform.faults.strike(`${endpoint.host}${call.path}`);
    const outcome = await this.perform(endpoint, call, request, fault);
    const sent = outcome === 'cut' ? null : this.encode(outcome.answer, endpoint);
    const ms = Math.round((performance.now() - startedAt) * 10) / 10;
    this.log(endpoint, call, request, { at, ms, fault, sent, errcode: outcome === 'cut' ? null : outcome.errcode });
    if (sent === null) return cut(reply);
    await reply.code(sent.status).headers({ ...sent.headers, 'content-type': sent.type }).send(sent.content);
  }

  private log(endpoint: Endpoint & { host: string }, call: Call, request: FastifyRequest, { at, ms, fault, sent, errcode }: Answered): void {
    this.platform.log.add({
      at,
      ms,
      direction: 'in',
      method: request.method,
      host: endpoint.host,
      path: call.path,
      query: call.query,
      body: bytesOf(request).toString() || null,
      status: sent?.status ?? null,
      answer: sent && describe(sent),
      errcode,
      account: endpoint.tokenOf ? call.account : null,
      personId: call.personId,
      faultId: fault?.id ?? null,
      attempt: null,
      note: sent === null ? 'connection closed without an answer' : null,
    });
  }

  private async perform(endpoint: Endpoint & { host: string }, call: Call, request: FastifyRequest, fault: Fault | null): Promise<Outcome> {
    try {
      const effect = fault?.effect;
      if (effect?.kind === 'slow') await wait(effect.ms);
      if (effect?.kind === 'drop') return 'cut';
      if (effect?.kind === 'http') return { answer: new Document('text/html', `<h1>${effect.status}</h1>`, effect.status), errcode: null };
      if (effect?.kind === 'errcode') throw new WechatError(effect.errcode, effect.errmsg);
      const answer = await this.handle(endpoint, call, request);
      return effect?.kind === 'lose-answer' ? 'cut' : { answer, errcode: errcodeOf(answer) };
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
      return { answer: this.envelope(endpoint, error), errcode: error.errcode };
    }
  }

  private handle(endpoint: Endpoint, call: Call, request: FastifyRequest): Answer | Promise<Answer> {
    requireVerb(endpoint, request.method);
    if (endpoint.tokenOf) {
      call.account = this.tokens.accountOf(call.token);
      if (!endpoint.tokenOf.includes(call.account)) throw new WechatError(48001);
      this.platform.quotas.count(call.account, endpoint.path);
    }
    if (endpoint.verb === 'POST') call.body = parseBody(bytesOf(request), endpoint.badBody);
    return endpoint.handle(call);
  }

  private envelope(endpoint: { host: string }, { errcode, errmsg }: WechatError): JsonObject {
    if (endpoint.host === HOSTS.wecom) {
      const hint = `[${this.platform.clock.seconds()}_1_${this.platform.ids.hex('hint', 32)}]`;
      const more = `https://open.work.weixin.qq.com/devtool/query?e=${errcode}`;
      return { errcode, errmsg: `${errmsg}, hint: ${hint}, from ip: 127.0.0.1, more info at ${more}` };
    }
    const rid = `${this.platform.clock.seconds().toString(16)}-${this.platform.ids.hex('rid', 8)}-${this.platform.ids.hex('rid', 8)}`;
    return { errcode, errmsg: `${errmsg} rid: ${rid}` };
  }

  private encode(answer: Answer, { host }: { host: string }): Document {
    if (answer instanceof Document) return answer;
    const headers = host === HOSTS.wecom ? { 'error-code': String(answer.errcode), 'error-msg': String(answer.errmsg) } : undefined;
    return new Document('application/json; encoding=utf-8', toJson(answer), 200, headers);
  }
}

function callOf(request: FastifyRequest, host: string): Call {
  const query = firstOfEach(request.query as Record<string, string | string[]>);
  const { headers, ip } = request;
  return { path: pathOf(request, host), query, body: {}, headers, ip, account: 'mini', token: query.access_token ?? '', personId: null };
}

const firstOfEach = (query: Record<string, string | string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? (value[0] ?? '') : value]));

const pathOf = (request: FastifyRequest, host: string): string =>
  (request.url.split('?', 1)[0] ?? '').slice(host.length + 1);

const bytesOf = (request: FastifyRequest): Buffer => (Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));

function requireVerb({ verb }: Endpoint, method: string): void {
  if (verb === 'GET' && method !== 'GET') throw new WechatError(43001);
  if (verb === 'POST' && method !== 'POST') throw new WechatError(43002);
}

function parseBody(bytes: Buffer, badBody = 47001): JsonObject {
  if (bytes.length === 0) throw new WechatError(badBody === 47001 ? 44002 : badBody);
  try {
    const body: unknown = JSON.parse(bytes.toString());
    if (isObject(body)) return body;
  } catch {
    // not JSON: refused below
  }
  throw new WechatError(badBody);
}

const errcodeOf = (answer: Answer): number | null =>
  answer instanceof Document ? null : typeof answer.errcode === 'number' ? answer.errcode : 0;

const describe = ({ type, content }: Document): string =>
  typeof content === 'string' ? content : `<${type} ${content.length} bytes>`;

function cut(reply: FastifyReply): void {
  reply.hijack();
  reply.raw.destroy();
}
