import { request, type Agent } from 'undici';
import type { Platform } from '../platform/platform.js';
import { isTimeout } from '../push/delivery.js';
import type { Attempt, Notification } from './notification.js';
import { lines, signWith } from './pay-crypto.js';
import type { PlatformKeys } from './platform-keys.js';

const PROBE = 'WECHATPAY/SIGNTEST/';

interface Answer {
  status: number | null;
  body: string | null;
  note: string | null;
}

export const isTaken = ({ status }: Pick<Attempt, 'status'>): boolean => status === 200 || status === 204;

/** Carries notifications to the merchant's server: signed anew at every try, by whoever signs for the platform then. */
export class NotificationPost {
  constructor(
    private readonly platform: Platform,
    private readonly keys: PlatformKeys,
    private readonly agent: Agent,
  ) {}

  /** A probe has a signature that nobody made: whoever takes it does not look at signatures. */
  async send(notification: Notification, { isProbe }: { isProbe: boolean }): Promise<Attempt> {
    const startedAt = performance.now();
    const at = this.platform.clock.now();
    const answer = await this.post(notification, isProbe);
    const attempt = { at, ms: Math.round((performance.now() - startedAt) * 10) / 10, status: answer.status, note: noteOf(answer, isProbe), isProbe };
    this.log(notification, attempt, answer.body);
    return attempt;
  }

  private async post(notification: Notification, isProbe: boolean): Promise<Answer> {
    const { timeoutMs } = this.platform.config.pay;
    try {
      const { statusCode, body } = await request(notification.url, {
        method: 'POST',
        dispatcher: this.agent,
        headers: this.headersFor(notification, isProbe),
        body: notification.body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { status: statusCode, body: await body.text(), note: null };
    } catch (error) {
      return { status: null, body: null, note: isTimeout(error) ? `timeout after ${timeoutMs} ms` : String(error) };
    }
  }

  private headersFor({ body, effect }: Notification, isProbe: boolean): Record<string, string> {
    const { ids, clock } = this.platform;
    const signer = this.keys.forNotification();
    const timestamp = String(clock.seconds());
    const nonce = ids.word('pay-notify-nonce', 32);
    const signature = signWith(signer.privateKey, lines(timestamp, nonce, effect?.kind === 'badly-signed' ? `${body} ` : body));
    return {
      'content-type': 'application/json',
      'user-agent': 'Mozilla/4.0',
      'request-id': `${ids.hex('pay-request', 32).toUpperCase()}-0`,
      'wechatpay-timestamp': timestamp,
      'wechatpay-nonce': nonce,
      'wechatpay-serial': signer.serial,
      'wechatpay-signature': isProbe ? `${PROBE}${ids.base64('pay-probe-signature', 96)}` : signature,
      'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048',
    };
  }

  private log({ url, plain, personId, faultId, tries }: Notification, { at, ms, status, note, isProbe }: Attempt, answer: string | null): void {
    const { host, pathname } = new URL(url);
    this.platform.log.add({
      at, ms, status, note, host, answer, personId, faultId,
      direction: 'out',
      method: 'POST',
      path: pathname,
      query: {},
      body: plain,
      errcode: null,
      account: null,
      attempt: isProbe ? 0 : tries,
    });
  }
}

function noteOf(answer: Answer, isProbe: boolean): string | null {
  if (!isProbe) return answer.note;
  return isTaken(answer) ? 'a probe was taken for a notification: signatures are not verified' : 'a probe with a false signature, to be refused';
}
