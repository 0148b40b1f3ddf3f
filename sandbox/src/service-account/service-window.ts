import type { Person } from '../people/person.js';
import type { Platform } from '../platform/platform.js';
import { WechatError } from '../platform/wechat-error.js';

export type Trigger = 'message' | 'menu' | 'follow' | 'scan';

interface Grant {
  left: number;
  until: number;
}

const MINUTE = 60_000;
const GRANTS: Record<Trigger, { messages: number; lifeMs: number }> = {
  message: { messages: 5, lifeMs: 48 * 60 * MINUTE },
  menu: { messages: 3, lifeMs: MINUTE },
  follow: { messages: 3, lifeMs: MINUTE },
  scan: { messages: 3, lifeMs: MINUTE },
};

/** How many customer-service messages each person has opened the door for, and until when. */
export class ServiceWindow {
  private readonly grants: Map<string, Partial<Record<Trigger, Grant>>>;

  constructor(private readonly platform: Platform) {
    this.grants = platform.state.map('service-window');
  }

  open({ id }: Person, trigger: Trigger): void {
    const { messages, lifeMs } = GRANTS[trigger];
    this.grants.set(id, { ...this.grants.get(id), [trigger]: { left: messages, until: this.platform.clock.now() + lifeMs } });
  }

  /** Uses the grant that would end first. */
  spend({ id }: Person): void {
    const now = this.platform.clock.now();
    const open = Object.values(this.grants.get(id) ?? {}).filter((grant) => grant.until > now);
    if (open.length === 0) throw new WechatError(45015);
    const [next] = open.filter((grant) => grant.left > 0).sort((one, other) => one.until - other.until);
    if (!next) throw new WechatError(45047);
    next.left -= 1;
  }

  close({ id }: Person): void {
    this.grants.delete(id);
  }
}
