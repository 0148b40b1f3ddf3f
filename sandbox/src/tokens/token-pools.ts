import type { Account } from '../people/person.js';
import type { Platform } from '../platform/platform.js';
import { chinaDay } from '../platform/clock.js';
import { WechatError } from '../platform/wechat-error.js';

/** WeCom has one for each of its agents. */
export type Pool = 'token' | 'stable' | `wecom-${number}`;

interface IssuedToken {
  account: Account;
  pool: Pool;
  issuedAt: number;
  expiresAt: number;
  /** When a newer one took its place and ends it early. */
  endsAt: number | null;
  isRevoked: boolean;
}

interface ForcedRefreshes {
  day: string;
  count: number;
  lastAt: number;
}

const LIFE_MS = 7_200_000;
const OVERLAP_MS = 300_000;
const FORCED_A_DAY = 20;
const FORCED_APART_MS = 30_000;
const SHORTEST_TOKEN = 40;
const FORGET_AFTER_MS = 86_400_000;

/** The access tokens: two pools for each account of api.weixin.qq.com, isolated from each other, and WeCom's. */
export class TokenPools {
  private readonly tokens: Map<string, IssuedToken>;
  private readonly latest: Map<string, string>;
  private readonly forced: Map<string, ForcedRefreshes>;

  constructor(private readonly platform: Platform) {
    this.tokens = platform.state.map('tokens');
    this.latest = platform.state.map('tokens.latest');
    this.forced = platform.state.map('tokens.forced');
  }

  /** A new token at every call; the one before it works for five more minutes. */
  issue(account: Account, pool: Pool): GivenToken {
    this.forgetOld();
    const now = this.platform.clock.now();
    const before = this.current(account, pool);
    if (before) before.endsAt = Math.min(before.expiresAt, now + OVERLAP_MS);
    const token = `98_${this.platform.ids.word('token', 133)}`;
    this.tokens.set(token, { account, pool, issuedAt: now, expiresAt: now + LIFE_MS, endsAt: null, isRevoked: false });
    this.latest.set(`${account} ${pool}`, token);
    return { access_token: token, expires_in: LIFE_MS / 1000 };
  }

  /** The same token until less than `margin` of its life is left. */
  keep(account: Account, pool: Pool, marginMs = OVERLAP_MS): GivenToken {
    const current = this.current(account, pool);
    const remaining = current ? current.expiresAt - this.platform.clock.now() : 0;
    if (!current || remaining <= 0 || remaining < marginMs) return this.issue(account, pool);
    return { access_token: this.latest.get(`${account} ${pool}`) ?? '', expires_in: Math.floor(remaining / 1000) };
  }

  /** `force_refresh`: ends the old token at once, twenty times a day and not within half a minute. */
  forceStable(account: Account): GivenToken {
    const now = this.platform.clock.now();
    const day = chinaDay(now);
    const known = this.forced.get(account);
    const forced = known?.day === day ? known : { day, count: 0, lastAt: known?.lastAt ?? 0 };
    if (now - forced.lastAt < FORCED_APART_MS) return this.keep(account, 'stable');
    if (forced.count >= FORCED_A_DAY) throw new WechatError(45009);
    this.forced.set(account, { day, count: forced.count + 1, lastAt: now });
    const current = this.current(account, 'stable');
    if (current) current.isRevoked = true;
    return this.issue(account, 'stable');
  }

  /** Whose token it is; refuses it as WeChat does when it is missing, unknown, replaced, revoked or too old. */
  accountOf(token: string): Account {
    if (token === '') throw new WechatError(41001);
    const issued = this.tokens.get(token);
    if (!issued) throw new WechatError(token.length < SHORTEST_TOKEN ? 40014 : 40001);
    const now = this.platform.clock.now();
    if (issued.expiresAt <= now) throw new WechatError(42001);
    if (issued.isRevoked || (issued.endsAt !== null && issued.endsAt <= now)) throw new WechatError(40001);
    return issued.account;
  }

  poolOf(token: string): Pool | null {
    return this.tokens.get(token)?.pool ?? null;
  }

  revoke(account?: Account, pool?: Pool): number {
    let revoked = 0;
    for (const issued of this.tokens.values()) {
      if (issued.isRevoked || (account && issued.account !== account) || (pool && issued.pool !== pool)) continue;
      issued.isRevoked = true;
      revoked += 1;
    }
    return revoked;
  }

  list() {
    return [...this.tokens].map(([token, { account, pool, issuedAt, expiresAt, ...rest }]) => ({
      token, account, pool, issuedAt, expiresAt, state: this.stateOf({ account, pool, issuedAt, expiresAt, ...rest }),
    }));
  }

  private stateOf({ isRevoked, expiresAt, endsAt }: IssuedToken): 'live' | 'overlap' | 'expired' | 'revoked' {
    const now = this.platform.clock.now();
    if (isRevoked) return 'revoked';
    if (expiresAt <= now || (endsAt !== null && endsAt <= now)) return 'expired';
    return endsAt === null ? 'live' : 'overlap';
  }

  private current(account: Account, pool: Pool): IssuedToken | null {
    const issued = this.tokens.get(this.latest.get(`${account} ${pool}`) ?? '');
    return issued && !issued.isRevoked ? issued : null;
  }

  private forgetOld(): void {
    const horizon = this.platform.clock.now() - FORGET_AFTER_MS;
    for (const [token, issued] of this.tokens) if (issued.expiresAt < horizon) this.tokens.delete(token);
  }
}

export interface GivenToken {
  access_token: string;
  expires_in: number;
}
