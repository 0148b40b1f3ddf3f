import { request, type Agent } from 'undici';
import type { Fault } from '../platform/faults.js';
import type { Platform } from '../platform/platform.js';
import { toXml } from '../platform/xml.js';
import { configOf } from '../tokens/credentials.js';
import { encrypt, sign } from './push-crypto.js';
import { writePush } from './push-message.js';
import type { Push } from './pusher.js';

interface Answer {
  status: number | null;
  body: string | null;
  note: string | null;
}

/** One push on its way: written and encrypted once, signed anew at every try. */
export class Delivery {
  private readonly plain: string;
  private readonly body: string;
  private readonly encrypted: string | null;

  constructor(
    private readonly platform: Platform,
    private readonly agent: Agent,
    private readonly push: Push,
    private readonly openid: string,
    private readonly fault: Fault | null,
  ) {
    const { originalId, appid, push: { mode, format, encodingAESKey } } = this.config;
    const envelope = { toUserName: originalId, fromUserName: openid, createTime: platform.clock.seconds() };
    this.plain = writePush(format, envelope, push.content, push.list);
    const random16 = Buffer.from(platform.ids.word('push-random', 16));
    this.encrypted = mode === 'plain' ? null : encrypt(this.plain, appid, encodingAESKey, random16);
    this.body = this.encrypted === null ? this.plain : this.envelop(this.encrypted);
  }

  /** The answer's body, or null when this try failed. */
  async post(attempt: number): Promise<string | null> {
    const startedAt = performance.now();
    const at = this.platform.clock.now();
    const query = this.signedQuery();
    const answer = await this.send(query);
    this.log(query, { at, ms: Math.round((performance.now() - startedAt) * 10) / 10, attempt, ...answer });
    const isAnswered = answer.status !== null && answer.status >= 200 && answer.status < 300;
    return isAnswered ? answer.body : null;
  }

  drop(): null {
    this.log({}, { at: this.platform.clock.now(), ms: 0, attempt: 0, status: null, body: null, note: 'dropped: never sent' });
    return null;
  }

  private get config() {
    return configOf(this.platform.config, this.push.account);
  }

  private async send(query: Record<string, string>): Promise<Answer> {
    const { timeoutMs } = this.platform.config.push;
    const address = new URL(this.config.push.url ?? '');
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    try {
      const { statusCode, body } = await request(address, {
        method: 'POST',
        dispatcher: this.agent,
        headers: { 'content-type': this.config.push.format === 'xml' ? 'text/xml' : 'application/json', 'user-agent': 'Mozilla/4.0' },
        body: this.body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { status: statusCode, body: await body.text(), note: null };
    } catch (error) {
      return { status: null, body: null, note: isTimeout(error) ? `timeout after ${timeoutMs} ms` : String(error) };
    }
  }

  private signedQuery(): Record<string, string> {
    const { token } = this.config.push;
    const timestamp = String(this.platform.clock.seconds());
    const nonce = this.platform.ids.digits('nonce', 10);
    const spoilt = this.fault?.effect.kind === 'badly-signed' ? 'spoilt' : '';
    const query = { signature: sign(`${token}${spoilt}`, timestamp, nonce), timestamp, nonce, openid: this.openid };
    if (this.encrypted === null) return query;
    return { ...query, encrypt_type: 'aes', msg_signature: sign(`${token}${spoilt}`, timestamp, nonce, this.encrypted) };
  }

  private envelop(encrypted: string): string {
    const { originalId, push: { mode, format } } = this.config;
    if (format === 'xml') {
      if (mode === 'safe') return toXml({ ToUserName: originalId, Encrypt: encrypted });
      return this.plain.replace(/<\/xml>$/, `<Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`);
    }
    if (mode === 'safe') return JSON.stringify({ ToUserName: originalId, Encrypt: encrypted });
    return this.plain.replace(/}$/, `,"Encrypt":${JSON.stringify(encrypted)}}`);
  }

  private log(query: Record<string, string>, happened: Answer & { at: number; ms: number; attempt: number }): void {
    const { account, person } = this.push;
    const address = new URL(this.config.push.url ?? '');
    const { at, ms, attempt, status, body, note } = happened;
    this.platform.log.add({
      at, ms, attempt, status, note,
      direction: 'out',
      method: 'POST',
      host: address.host,
      path: address.pathname,
      query,
      body: this.plain,
      answer: body,
      errcode: null,
      account,
      personId: person.id,
      faultId: this.fault?.id ?? null,
    });
  }
}

export const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError';
