import { Injectable } from '@nestjs/common';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Clock } from '../clock/clock.js';
import { Keys } from '../security/keys.js';

const LIFE_MS = 30 * 86_400_000;

/** What a visitor carries after WeChat's login: `<contact>.<end, seconds>.<HMAC>`. It needs no look-up, since scans come in storms. */
@Injectable()
export class VisitorTokens {
  private readonly key: Buffer;

  constructor(keys: Keys, private readonly clock: Clock) {
    this.key = keys.for('visitor-token');
  }

  issue(contactId: string): { token: string; expiresAt: Date } {
    const expiresAt = new Date(this.clock.now().getTime() + LIFE_MS);
    const body = `${contactId}.${Math.floor(expiresAt.getTime() / 1000)}`;
    return { token: `${body}.${this.sign(body)}`, expiresAt };
  }

  /** The contact, or null when the token is not ours or over. */
  read(token: string): string | null {
    const end = token.lastIndexOf('.');
    const body = token.slice(0, end);
    const given = Buffer.from(token.slice(end + 1));
    const expected = Buffer.from(this.sign(body));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    const [contactId, seconds] = body.split('.');
    return Number(seconds) * 1000 > this.clock.now().getTime() ? contactId : null;
  }

  private sign(body: string): string {
    return createHmac('sha256', this.key).update(body).digest('base64url');
  }
}
