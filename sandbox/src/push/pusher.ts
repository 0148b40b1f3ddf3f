import { setTimeout as wait } from 'node:timers/promises';
import { Agent } from 'undici';
import { configOf } from '../tokens/credentials.js';
import type { Person } from '../people/person.js';
import type { People } from '../people/people.js';
import type { Fault } from '../platform/faults.js';
import type { Platform } from '../platform/platform.js';
import { Delivery } from './delivery.js';
import { readReply, type PassiveReply } from './passive-reply.js';
import type { PushContent, PushList } from './push-message.js';
import { Slots } from './slots.js';

export type PushAccount = 'mini' | 'service';

export interface Push {
  account: PushAccount;
  person: Person;
  content: PushContent;
  list?: PushList;
}

const TRIES = 3;
/** How long a reordered push waits for another one to overtake it. */
const OVERTAKE_MS = 2_000;

/** Sends messages and events to the servers of the accounts: five seconds, three tries, always the same content. */
export class Pusher {
  private readonly agent = new Agent({ connections: 64, keepAliveTimeout: 10_000 });
  private readonly slots: Slots;
  private readonly held: Record<PushAccount, (() => void)[]> = { mini: [], service: [] };

  constructor(private readonly platform: Platform, private readonly people: People) {
    this.slots = new Slots(platform.config.push.concurrency);
  }

  /** Resolves with the server's reply, or null when there was none after three tries. */
  async push(push: Push): Promise<PassiveReply | null> {
    if (configOf(this.platform.config, push.account).push.url === null) return null;
    const fault = this.platform.faults.strike(`push/${push.account}/${push.content.Event ?? push.content.MsgType}`);
    return this.slots.run(() => this.deliver(push, fault));
  }

  /** Lets something else be sent in its turn, and be waited for as pushes are. */
  run(send: () => Promise<void>): Promise<void> {
    return this.slots.run(send);
  }

  get counts(): { waiting: number; inFlight: number } {
    return this.slots.counts;
  }

  /** True when nothing waits or is in flight any more. */
  idle(timeoutMs = 10_000): Promise<boolean> {
    return this.slots.idle(timeoutMs);
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }

  private async deliver(push: Push, fault: Fault | null): Promise<PassiveReply | null> {
    const delivery = new Delivery(this.platform, this.agent, push, this.people.openid(push.person, push.account), fault);
    const effect = fault?.effect;
    if (effect?.kind === 'dropped') return delivery.drop();
    if (effect?.kind === 'slow') await wait(effect.ms);
    if (effect?.kind === 'reordered') await this.beOvertaken(push.account);
    if (effect?.kind === 'doubled') await this.attempt(delivery, push);
    const reply = await this.attempt(delivery, push);
    for (const release of this.held[push.account].splice(0)) release();
    return reply;
  }

  private async attempt(delivery: Delivery, { account }: Push): Promise<PassiveReply | null> {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const body = await delivery.post(attempt);
      const { push, appid } = configOf(this.platform.config, account);
      if (body !== null) return readReply(body, push, appid);
    }
    return null;
  }

  private beOvertaken(account: PushAccount): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, OVERTAKE_MS);
      this.held[account].push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
