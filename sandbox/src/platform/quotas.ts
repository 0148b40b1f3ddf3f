import type { SandboxConfig } from '../config.js';
import type { Account } from '../people/person.js';
import { chinaDay, type Clock } from './clock.js';
import type { State } from './state.js';
import { WechatError } from './wechat-error.js';

interface Usage {
  day: string;
  today: number;
  minute: number;
  thisMinute: number;
}

const MINUTE_MS = 60_000;
/** The one call that reports its minute limit with the code of the daily one. */
const MINUTE_LIMIT_AS_45009 = '/wxa/getwxacodeunlimit';

/** Counts the calls of every interface by account, and refuses what is over the limit. */
export class Quotas {
  private readonly usage: Map<string, Usage>;

  constructor(private readonly config: SandboxConfig, private readonly clock: Clock, state: State) {
    this.usage = state.map('quotas');
  }

  count(account: Account, path: string): void {
    const used = this.today(account, path);
    used.today += 1;
    used.thisMinute += 1;
    const { perDay, perMinute } = this.config.quotas[path] ?? {};
    if (perDay !== undefined && used.today > perDay) throw new WechatError(45009);
    if (perMinute !== undefined && used.thisMinute > perMinute) throw new WechatError(path === MINUTE_LIMIT_AS_45009 ? 45009 : 45011);
  }

  usedToday(account: Account, path: string): number {
    return this.today(account, path).today;
  }

  clear(account?: Account, path?: string): void {
    for (const key of this.usage.keys()) {
      if (account && !key.startsWith(`${account} `)) continue;
      if (path && !key.endsWith(` ${path}`)) continue;
      this.usage.delete(key);
    }
  }

  list(): { account: string; path: string; daily_limit: number | null; used: number }[] {
    return [...this.usage.keys()].map((key) => {
      const [account = '', path = ''] = key.split(' ');
      return { account, path, daily_limit: this.config.quotas[path]?.perDay ?? null, used: this.today(account as Account, path).today };
    });
  }

  private today(account: Account, path: string): Usage {
    const key = `${account} ${path}`;
    const now = this.clock.now();
    const minute = Math.floor(now / MINUTE_MS);
    const known = this.usage.get(key);
    const used = known ?? { day: '', today: 0, minute, thisMinute: 0 };
    if (!known) this.usage.set(key, used);
    if (used.minute !== minute) Object.assign(used, { minute, thisMinute: 0 });
    const day = chinaDay(now);
    if (used.day !== day) Object.assign(used, { day, today: 0 });
    return used;
  }
}
