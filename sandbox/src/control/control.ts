import { withOverrides, type Overrides, type SandboxConfig } from '../config.js';
import type { Account, Person } from '../people/person.js';
import type { CallLog } from '../platform/call-log.js';
import type { Clock } from '../platform/clock.js';
import type { Fault, FaultPlan } from '../platform/faults.js';
import type { Sandbox } from '../sandbox.js';
import type { ChatMessage, MessageFilter } from '../phone/chats.js';
import type { PushContent } from '../push/push-message.js';
import type { PushAccount } from '../push/pusher.js';
import { verifyAddress, type Verification } from '../push/verify-address.js';
import type { Pool } from '../tokens/token-pools.js';

/** Everything that a test or the control page may do to this WeChat from outside. */
export class Control {
  constructor(readonly sandbox: Sandbox) {}

  get clock(): Clock {
    return this.sandbox.platform.clock;
  }

  get log(): CallLog {
    return this.sandbox.platform.log;
  }

  get config(): SandboxConfig {
    return this.sandbox.platform.config;
  }

  configure(changes: Overrides<SandboxConfig>): SandboxConfig {
    Object.assign(this.config, withOverrides(this.config, changes));
    return this.config;
  }

  addFault(plan: FaultPlan): Fault {
    return this.sandbox.platform.faults.add(plan);
  }

  clearFaults(): void {
    this.sandbox.platform.faults.clear();
  }

  revokeTokens(account?: Account, pool?: Pool): number {
    return this.sandbox.tokens.revoke(account, pool);
  }

  /** Messages that reached phones, newest first. */
  messages(filter: MessageFilter = {}, limit = 100): ChatMessage[] {
    const found: ChatMessage[] = [];
    for (const message of this.sandbox.chats.find(filter)) {
      if (found.length >= limit) break;
      found.push(message);
    }
    return found;
  }

  countMessages(filter: MessageFilter = {}) {
    return this.sandbox.chats.count(filter);
  }

  verifyPushAddress(account: PushAccount): Promise<Verification> {
    return verifyAddress(this.sandbox.platform, account);
  }

  push(account: PushAccount, person: Person, content: PushContent): void {
    void this.sandbox.pushes.push({ account, person, content });
  }

  /** Orders, refunds and notifications, newest first. */
  pay(limit = 200) {
    const { pay } = this.sandbox;
    const { mchid, name, mode } = this.config.pay;
    return {
      merchant: { mchid, name, mode },
      certificate: pay.keys.current.serial,
      orders: pay.orders.all().slice(0, limit),
      refunds: pay.refunds.all().slice(0, limit),
      notifications: pay.notifier.all().slice(0, limit),
    };
  }

  reset(keep?: readonly string[]): void {
    this.sandbox.reset(keep);
  }

  state() {
    const { platform, people, followers, pushes, chats, mails } = this.sandbox;
    return {
      clock: platform.clock.describe(),
      faults: platform.faults.all(),
      counts: {
        people: people.all().length, followers: followers.ids().length, ...platform.log.totals, messages: chats.deliveredInAll, mails: mails.count,
      },
      pushes: pushes.counts,
    };
  }
}
