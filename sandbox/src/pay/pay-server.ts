import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as wait } from 'node:timers/promises';
import { HOSTS } from '../platform/endpoint.js';
import type { Fault } from '../platform/faults.js';
import { isObject, type JsonObject } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import { requireSignature } from './authorization.js';
import { requirePlainText } from './fields.js';
import { lines, signWith } from './pay-crypto.js';
import { PayFile, type PayCall, type PayEndpoint } from './pay-endpoint.js';
import { PayError } from './pay-error.js';
import type { PlatformKeys } from './platform-keys.js';

interface Sent {
  status: number;
  headers: Record<string, string>;
  content: string | Buffer;
  code: string | null;
}

interface Answered {
  at: number;
  startedAt: number;
  fault: Fault | null;
  sent: Sent | null;
}

const PREFIX = `/${HOSTS.pay}`;
const LONGEST_NONCE = 32;

/** Serves WeChat Pay's interfaces: faults, signatures both ways, bodies, errors and the log are the same for all of them. */
export class PayServer {
  constructor(private readonly platform: Platform, private readonly keys: PlatformKeys) {}

  serve(app: FastifyInstance, endpoints: PayEndpoint[]): void {
    for (const path of new Set(endpoints.map((endpoint) => endpoint.path))) {
      const here = endpoints.filter((endpoint) => endpoint.path === path);
      app.all(`${PREFIX}${path}`, (request, reply) => this.answer(here, request, reply));
    }
    app.all(`${PREFIX}/*`, (request, reply) => this.answer([], request, reply));
  }

  private async answer(endpoints: PayEndpoint[], request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const startedAt = performance.now();
    const at = this.platform.clock.now();
    const call = callOf(request);
    const fault = this.platform.faults.strike(`${HOSTS.pay}${pathOf(request)}`);
    const sent = await this.perform(endpoints, call, request, fault);
    this.log(request, call, { at, startedAt, fault, sent });
    if (sent) return void (await reply.code(sent.status).headers(sent.headers).send(sent.content));
    reply.hijack();
    reply.raw.destroy();
  }

  private async perform(endpoints: PayEndpoint[], call: PayCall, request: FastifyRequest, fault: Fault | null): Promise<Sent | null> {
    const effect = fault?.effect;
    if (effect?.kind === 'slow') await wait(effect.ms);
    if (effect?.kind === 'drop') return null;
    if (effect?.kind === 'http') return { status: effect.status, headers: { 'content-type': 'text/html' }, content: `<h1>${effect.status}</h1>`, code: null };
    const endpoint = endpoints.find(({ method }) => method === request.method);
    if (!endpoint) return { status: endpoints.length > 0 ? 405 : 404, headers: {}, content: '', code: null };
    try {
      if (effect?.kind === 'error') throw new PayError(effect.code, effect.message, { status: effect.status });
      const sent = this.handle(endpoint, call, request, effect?.kind === 'badly-signed');
      return effect?.kind === 'lose-answer' ? null : sent;
    } catch (error) {
      if (!(error instanceof PayError)) throw error;
      return this.refusal(error, request);
    }
  }

  private handle(endpoint: PayEndpoint, call: PayCall, request: FastifyRequest, isSpoilt: boolean): Sent {
    const { pay } = this.platform.config;
    const body = bytesOf(request);
    const wanted = headerOf(request, 'wechatpay-serial');
    requireHeaders(request);
    requireSignature({ method: request.method, urls: [...new Set([rawUrlOf(request), request.originalUrl])], body, authorization: headerOf(request, 'authorization') }, pay, this.platform.clock.seconds());
    this.keys.requireKnown(wanted);
    if (endpoint.method === 'POST') call.body = readBody(body);
    for (const mchid of [call.query.mchid, call.body.mchid]) {
      if (mchid !== undefined && mchid !== pay.mchid) throw new PayError('PARAM_ERROR', 'http header中的mchid与post payload中的mchid不匹配', { detail: { field: 'mchid', value: mchid, issue: 'mchid mismatch', location: 'body' } });
    }
    const answer = endpoint.handle(call);
    if (answer instanceof PayFile) return { status: 200, headers: { ...this.requestId(0), 'content-type': answer.type }, content: answer.content, code: null };
    const content = answer === null ? '' : JSON.stringify(answer);
    const type = answer !== null && { 'content-type': 'application/json; charset=utf-8' };
    return { status: answer === null ? 204 : 200, headers: { ...this.requestId(0), ...this.signature(content, wanted, isSpoilt), ...type }, content, code: null };
  }

  /** Nobody signs a refusal, and the interfaces of orders do not even number those of signatures. */
  private refusal({ status, code, message, detail, number }: PayError, request: FastifyRequest): Sent {
    const isNumbered = status !== 401 || !isOfOrders(request);
    return { status, headers: { ...(isNumbered && this.requestId(number)), 'content-type': 'application/json; charset=utf-8' }, content: JSON.stringify({ code, message, detail }), code };
  }

  private signature(content: string, wanted: string, isSpoilt: boolean): Record<string, string> {
    const signer = this.keys.forAnswer(wanted);
    const timestamp = String(this.platform.clock.seconds());
    const nonce = this.platform.ids.hex('pay-nonce', LONGEST_NONCE);
    return {
      'wechatpay-timestamp': timestamp,
      'wechatpay-nonce': nonce,
      'wechatpay-serial': signer.serial,
      'wechatpay-signature': signWith(signer.privateKey, lines(timestamp, nonce, isSpoilt ? `${content} ` : content)),
      'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048',
    };
  }

  private requestId(number: number): Record<string, string> {
    return { 'request-id': `${this.platform.ids.hex('pay-request', LONGEST_NONCE).toUpperCase()}-${number}` };
  }

  private log(request: FastifyRequest, call: PayCall, { at, startedAt, fault, sent }: Answered): void {
    const content = sent && (typeof sent.content === 'string' ? sent.content : `<${sent.headers['content-type']} ${sent.content.length} bytes>`);
    this.platform.log.add({
      at,
      ms: Math.round((performance.now() - startedAt) * 10) / 10,
      direction: 'in',
      method: request.method,
      host: HOSTS.pay,
      path: pathOf(request),
      query: call.query,
      body: bytesOf(request).toString() || null,
      status: sent?.status ?? null,
      answer: content || null,
      errcode: null,
      account: null,
      personId: call.personId,
      faultId: fault?.id ?? null,
      attempt: null,
      note: sent ? sent.code : 'connection closed without an answer',
    });
  }
}

/** The interfaces of orders do not ask who calls. */
function requireHeaders(request: FastifyRequest): void {
  const isNameless = headerOf(request, 'accept') === '' || headerOf(request, 'user-agent') === '';
  if (isNameless && !isOfOrders(request)) throw new PayError('INVALID_REQUEST', 'Http头缺少Accept或User-Agent');
  if (request.method === 'POST' && !headerOf(request, 'content-type').startsWith('application/json')) throw new PayError('PARAM_ERROR', 'Http头Content-Type应为application/json');
}

function readBody(bytes: Buffer): JsonObject {
  const body = parse(bytes.toString());
  if (!isObject(body)) throw new PayError('PARAM_ERROR', '请求体不是合法的JSON对象');
  requirePlainText(body);
  return body;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function callOf(request: FastifyRequest): PayCall {
  const query = Object.entries(request.query as Record<string, string | string[]>).map(([name, value]) => [name, [value].flat()[0] ?? '']);
  return { params: { ...(request.params as Record<string, string>) }, query: Object.fromEntries(query) as Record<string, string>, body: {}, personId: null };
}

/** As the client wrote it after the host, or after the base address that stands for the host. */
const rawUrlOf = (request: FastifyRequest): string => request.url.slice(PREFIX.length);
const isOfOrders = (request: FastifyRequest): boolean => pathOf(request).startsWith('/v3/pay/transactions/');
const pathOf = (request: FastifyRequest): string => rawUrlOf(request).split('?', 1)[0] ?? '';
const bytesOf = (request: FastifyRequest): Buffer => (Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
const headerOf = (request: FastifyRequest, name: string): string => [request.headers[name]].flat()[0] ?? '';
