import { createHmac } from 'node:crypto';
import type { Person } from '../people/person.js';
import type { Platform } from '../platform/platform.js';
import { WechatError } from '../platform/wechat-error.js';

interface Session {
  key: string;
  expiresAt: number;
}

const LIFE_MS = 3 * 86_400_000;

/** The one session_key that is valid for a person. */
export class Sessions {
  private readonly sessions: Map<string, Session>;

  constructor(private readonly platform: Platform) {
    this.sessions = platform.state.map('sessions');
  }

  open({ id }: Person): string {
    const key = this.platform.ids.base64('session-key', 16);
    this.sessions.set(id, { key, expiresAt: this.platform.clock.now() + LIFE_MS });
    return key;
  }

  /** A new key with the old expiry. */
  renew(person: Person): string {
    const { expiresAt } = this.get(person);
    const key = this.open(person);
    this.sessions.set(person.id, { key, expiresAt });
    return key;
  }

  isAlive({ id }: Person): boolean {
    return (this.sessions.get(id)?.expiresAt ?? 0) > this.platform.clock.now();
  }

  /** The proof of knowing the key is an HMAC of nothing, keyed with the key's text. */
  check(person: Person, signature: string, method: string): void {
    if (method !== 'hmac_sha256') throw new WechatError(87008, 'invalid sig_method');
    if (signature !== sessionSignature(this.get(person).key)) throw new WechatError(87009, 'invalid signature');
  }

  private get(person: Person): Session {
    const session = this.sessions.get(person.id);
    if (!session || !this.isAlive(person)) throw new WechatError(87007, 'session_key is not existed or expired');
    return session;
  }
}

export const sessionSignature = (key: string): string => createHmac('sha256', key).update('').digest('hex');
