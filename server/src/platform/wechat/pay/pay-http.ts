import { Logger } from '@nestjs/common';
import { Agent, request } from 'undici';
import type Pay from 'wechatpay-node-v3';
import type { Transaction } from '../../database/transaction.js';
import { recordCall } from '../calls/call-metrics.js';
import { NEVER_SENT, troubleOf } from '../calls/trouble.js';
import { outcomeOf } from '../calls/read-answer.js';
import { parseJson } from '../parse-json.js';
import { WechatUnavailable } from '../wechat.errors.js';
import type { Signed } from './pay-keys.js';
import { PayRefused } from './pay.errors.js';
import { readRefusal } from './read-refusal.js';

const REAL_HOST = 'https://api.mch.weixin.qq.com';
const CONNECT_MS = 2_000;
const TOTAL_MS = 8_000;
const LARGEST_ANSWER = 64 * 1024 * 1024;
/** What many of which are everyday: nobody has to look at them. */
const QUIET = new Set(['order-paid', 'order-closed', 'order-unknown', 'no-bill', 'balance-short', 'payer-abnormal']);

type Http = Parameters<Pay['createHttp']>[0];
type Output = Awaited<ReturnType<Http['get']>>;
type Headers = Record<string, string>;

interface Reply extends Signed {
  status: number;
  requestId: string | null;
}

/**
 * Carries the published client's requests: to the address of the configuration, within a time, and back only what WeChat signed.
 * What is not a success becomes one of the gateway's two errors.
 */
export class PayHttp implements Http {
  private readonly logger = new Logger('PayHttp');
  private readonly agent = new Agent({ connect: { timeout: CONNECT_MS }, connections: 32, maxResponseSize: LARGEST_ANSWER });

  constructor(
    private readonly transaction: Transaction,
    private readonly options: { address: string; publicKeyId: string | null; objectionTo: (signed: Signed) => Promise<string | null> },
  ) {}

  async post(url: string, params: Record<string, unknown>, headers: Headers): Promise<Output> {
    return outputOf(await this.verified(nameOf(url), await this.call(url, headers, JSON.stringify(params)), true));
  }

  async get(url: string, headers: Headers): Promise<Output> {
    const api = nameOf(url);
    const reply = await this.call(url, headers);
    // A bill's file carries no signature: its hash came in an answer that did.
    return api === BILL_FILE ? { status: reply.status, data: reply.body } : outputOf(await this.verified(api, reply, false));
  }

  upload(): Promise<Output> {
    return Promise.reject(new Error('Nothing is uploaded to WeChat Pay.'));
  }

  /** The answer as it came, for whoever checks its signature himself. */
  async getRaw(url: string, headers: Headers): Promise<Signed> {
    return this.call(url, headers);
  }

  close(): Promise<void> {
    return this.agent.close();
  }

  private async verified(api: string, reply: Reply, isSend: boolean): Promise<Reply> {
    const objection = await this.options.objectionTo(reply);
    if (objection === null) return reply;
    this.logger.error({ api, requestId: reply.requestId }, `an answer of WeChat Pay was not believed: ${objection}`);
    throw new WechatUnavailable(api, `an answer that was not believed: ${objection}`, { isSendUncertain: isSend });
  }

  private async call(url: string, headers: Headers, body?: string): Promise<Reply> {
    const api = nameOf(url);
    this.transaction.requireNone(`WeChat Pay's ${api}`);
    const startedAt = performance.now();
    try {
      const reply = await this.send(api, url, headers, body);
      if (reply.status < 200 || reply.status >= 300) throw readRefusal({ api, ...reply, isSend: body !== undefined });
      recordCall(api, 'ok', startedAt);
      this.logger.debug({ api, requestId: reply.requestId }, 'WeChat Pay answered');
      return reply;
    } catch (error) {
      recordCall(api, outcomeOf(error), startedAt);
      if (error instanceof PayRefused && !QUIET.has(error.reason)) this.logger.error(error.message);
      throw error;
    }
  }

  private async send(api: string, url: string, headers: Headers, body?: string): Promise<Reply> {
    const { 'Accept-Encoding': _, ...wanted } = headers;
    const { publicKeyId, address } = this.options;
    try {
      const reply = await request(url.replace(REAL_HOST, address), {
        dispatcher: this.agent, signal: AbortSignal.timeout(TOTAL_MS), method: body === undefined ? 'GET' : 'POST',
        headers: { ...wanted, accept: 'application/json', ...(publicKeyId && { 'wechatpay-serial': publicKeyId }) }, ...(body !== undefined && { body }),
      });
      return { status: reply.statusCode, headers: reply.headers, requestId: [reply.headers['request-id'] ?? []].flat()[0] ?? null, body: Buffer.from(await reply.body.arrayBuffer()).toString() };
    } catch (error) {
      throw new WechatUnavailable(api, troubleOf(error), { isSendUncertain: body !== undefined && !NEVER_SENT.has(troubleOf(error)) });
    }
  }
}

function outputOf({ status, body }: Reply): Output {
  return { status, data: body === '' ? undefined : parseJson(body) };
}

const BILL_FILE = '/v3/billdownload/file';

/** Without numbers of orders, for metrics. */
export function nameOf(url: string): string {
  const { pathname } = new URL(url);
  return pathname.replace(/\/(out-trade-no|refunds|id)\/[^/]+/, '/$1');
}
