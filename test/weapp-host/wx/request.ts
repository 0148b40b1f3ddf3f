import { type Dispatcher, request as send } from 'undici';
import { asSeenByApp, isRefusal, type Refusal, Refused, toError } from '../errors.js';
import type { WeappHost } from '../host.js';
import { asText } from '../wxml/as-text.js';
import { rewritten, whyNotAddress } from '../network-rules.js';
import { Turnstile } from './turnstile.js';

type Callback = (result: unknown) => void;

export interface RequestOptions {
  url: string;
  method?: string;
  data?: unknown;
  header?: Record<string, unknown>;
  timeout?: number;
  dataType?: string;
  responseType?: string;
  success?: Callback;
  fail?: Callback;
  complete?: Callback;
}

interface Outgoing {
  url: URL;
  method: Dispatcher.HttpMethod;
  headers: Record<string, string>;
  body: string | undefined;
}

const CONCURRENT = 10;
const DEFAULT_TIMEOUT_MS = 60_000;
const NOT_ALLOWED = 600002;
const NOT_REACHED = 600001;

const parameter = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : asText(value));

function bodyOf(data: unknown, contentType: string): string | undefined {
  if (data === undefined || data === null) return undefined;
  if (typeof data === 'string') return data;
  if (!contentType.includes('x-www-form-urlencoded')) return JSON.stringify(data);
  return new URLSearchParams(Object.entries(data).map(([name, value]): [string, string] => [name, parameter(value)])).toString();
}

const refusalOf = (error: unknown): Refusal => (isRefusal(error) ? asSeenByApp(error) : { errMsg: `request:fail ${toError(error).message}` });

/** wx.request with real HTTP: any status is a success, and at most ten are on the way at once. */
export class Requests {
  private readonly turnstile = new Turnstile(CONCURRENT);

  constructor(private readonly host: WeappHost) {}

  get most(): number {
    return this.turnstile.most;
  }

  start(options: RequestOptions): unknown {
    const done = this.host.scheduler.busy();
    const abort = new AbortController();
    const reply = this.exchange(options, abort.signal);
    void reply.then(
      (result) => this.deliver(options, 'success', result, done),
      (error: unknown) => this.deliver(options, 'fail', error, done),
    );
    const nothing = (): void => undefined;
    const task = { abort: () => abort.abort(), onHeadersReceived: nothing, offHeadersReceived: nothing };
    return this.host.realm.object({ ...task, onChunkReceived: nothing, offChunkReceived: nothing });
  }

  private async exchange(options: RequestOptions, aborted: AbortSignal): Promise<unknown> {
    const refusal = whyNotAddress(options.url, this.host.network);
    if (refusal) throw new Refused(`request:fail ${refusal}`, NOT_ALLOWED);
    const outgoing = this.outgoing(options);
    this.host.state.requests.push({ method: outgoing.method, url: options.url, data: options.data, header: outgoing.headers });
    const timedOut = AbortSignal.timeout(options.timeout ?? DEFAULT_TIMEOUT_MS);
    try {
      return await this.turnstile.through(() => this.roundTrip(outgoing, options, AbortSignal.any([aborted, timedOut])));
    } catch (error) {
      const why = aborted.aborted ? 'abort' : timedOut.aborted ? 'timeout' : (error as Error).message;
      throw new Refused(`request:fail ${why}`, NOT_REACHED);
    }
  }

  private outgoing({ url: address, method: given = 'GET', data, header = {} }: RequestOptions): Outgoing {
    const { appId } = this.host.options;
    const method = given.toUpperCase();
    const url = new URL(rewritten(address, this.host.network));
    const lowered = Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]);
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      ...(Object.fromEntries(lowered) as Record<string, string>),
      referer: `https://servicewechat.com/${appId}/0/page-frame.html`,
    };
    if (method !== 'GET') return { url, method, headers, body: bodyOf(data, headers['content-type'] ?? '') };
    for (const [name, value] of Object.entries((data as object | undefined) ?? {})) url.searchParams.append(name, parameter(value));
    return { url, method, headers, body: undefined };
  }

  private async roundTrip({ url, ...outgoing }: Outgoing, options: RequestOptions, signal: AbortSignal): Promise<unknown> {
    const { statusCode, headers, body } = await send(url, { ...outgoing, signal });
    const bytes = new Uint8Array(await body.arrayBuffer());
    const { realm } = this.host;
    const cookies = [headers['set-cookie'] ?? []].flat();
    const rest = realm.copy({ statusCode, header: headers, cookies, errMsg: 'request:ok' }) as Record<string, unknown>;
    return Object.assign(rest, { data: this.read(bytes, options) });
  }

  /** What is not JSON stays text, as on a phone. */
  private read(bytes: Uint8Array, { responseType, dataType = 'json' }: RequestOptions): unknown {
    if (responseType === 'arraybuffer') return this.host.realm.arrayBuffer(bytes);
    const text = Buffer.from(bytes).toString('utf8');
    if (dataType !== 'json') return text;
    try {
      return this.host.realm.copy(JSON.parse(text));
    } catch {
      return text;
    }
  }

  private deliver(options: RequestOptions, kind: 'success' | 'fail', result: unknown, done: () => void): void {
    const answer = kind === 'success' ? result : this.host.realm.copy(refusalOf(result));
    this.host.scheduler.later(() => {
      done();
      options[kind]?.(answer);
      options.complete?.(answer);
    });
  }
}
