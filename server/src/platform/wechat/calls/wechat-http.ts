import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Agent, request } from 'undici';
import { Transaction } from '../../database/transaction.js';
import { WechatRefused, WechatUnavailable, type RefusalReason } from '../wechat.errors.js';
import { recordCall } from './call-metrics.js';
import { outcomeOf, readAnswer } from './read-answer.js';
import type { Answer, Call } from './call.js';
import { NEVER_SENT, troubleOf } from './trouble.js';

const CONNECT_MS = 2_000;
const TOTAL_MS = 5_000;
/** A mini-program code of 1280 pixels has a tenth of this. */
const LARGEST_ANSWER = 8 * 1024 * 1024;

/** Somebody must look at the settings, the account or our code. The other reasons are about one receiver. */
const ALARMING = new Set<RefusalReason>(['bad-account', 'not-allowed', 'bad-request', 'bad-template', 'bad-field', 'quota']);

/** Carries one call to WeChat or WeCom and turns what comes back into an answer or one of the two errors. */
@Injectable()
export class WechatHttp implements OnApplicationShutdown {
  private readonly logger = new Logger('WechatHttp');
  private readonly agent = new Agent({ connect: { timeout: CONNECT_MS }, connections: 64, maxResponseSize: LARGEST_ANSWER });

  constructor(private readonly transaction: Transaction) {}

  async call(call: Call): Promise<Answer> {
    this.transaction.requireNone(`WeChat's ${call.api}`);
    const startedAt = performance.now();
    try {
      const answer = readAnswer(call, await this.send(call));
      recordCall(call.api, 'ok', startedAt);
      return answer;
    } catch (error) {
      recordCall(call.api, outcomeOf(error), startedAt);
      if (error instanceof WechatRefused && ALARMING.has(error.reason)) this.logger.error(error.message);
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.agent.close();
  }

  private async send(call: Call): Promise<{ status: number; contentType: string; bytes: Buffer }> {
    try {
      const { statusCode, headers, body } = await request(`${call.url}?${new URLSearchParams(call.query)}`, {
        dispatcher: this.agent,
        signal: AbortSignal.timeout(TOTAL_MS),
        ...(call.body && { method: 'POST', headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(call.body) }),
      });
      return { status: statusCode, contentType: String(headers['content-type'] ?? ''), bytes: Buffer.from(await body.arrayBuffer()) };
    } catch (error) {
      throw new WechatUnavailable(call.api, troubleOf(error), { isSendUncertain: call.isSend === true && !NEVER_SENT.has(troubleOf(error)) });
    }
  }
}
