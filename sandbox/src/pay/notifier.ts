import { Agent } from 'undici';
import type { Platform } from '../platform/platform.js';
import type { Pusher } from '../push/pusher.js';
import { rfc3339 } from './china-time.js';
import { AGAIN_AFTER, SUMMARIES, type News, type Notification } from './notification.js';
import { isTaken, NotificationPost } from './notification-post.js';
import { sealForMerchant } from './pay-crypto.js';
import type { PlatformKeys } from './platform-keys.js';

/** How long a reordered notification waits for another one to overtake it. */
const OVERTAKE_MS = 2_000;

/** Tells the merchant's server what happened, again and again for a day until it answers. Waiting is by the sandbox clock. */
export class Notifier {
  private readonly notifications: Map<string, Notification>;
  private readonly agent = new Agent({ connections: 64, keepAliveTimeout: 10_000 });
  private readonly post: NotificationPost;
  private readonly onTheWay = new Set<string>();
  private held: (() => void)[] = [];

  constructor(private readonly platform: Platform, keys: PlatformKeys, private readonly pusher: Pusher) {
    this.notifications = platform.state.map('pay.notifications');
    this.post = new NotificationPost(platform, keys, this.agent);
  }

  tell(news: News): void {
    const fault = this.platform.faults.strike(`push/pay/${news.eventType}`);
    const notification = this.write(news);
    if (fault) Object.assign(notification, { effect: fault.effect, faultId: fault.id });
    if (fault?.effect.kind === 'dropped') notification.state = 'lost';
    if (fault?.effect.kind === 'slow') notification.nextAt += fault.effect.ms;
    this.notifications.set(notification.id, notification);
    this.forgetOld();
    this.platform.live.tell('pay', {});
    this.sendDue();
  }

  /** Sends what is due by now. */
  sendDue(): void {
    const now = this.platform.clock.now();
    for (const notification of this.notifications.values()) {
      if (notification.state === 'waiting' && notification.nextAt <= now && !this.onTheWay.has(notification.id)) this.start(notification);
    }
  }

  /** Once more, whatever became of it, and without what was wrong with it. */
  sendAgain(id: string): boolean {
    const notification = this.notifications.get(id);
    if (!notification || this.onTheWay.has(id)) return false;
    Object.assign(notification, { state: 'waiting', nextAt: this.platform.clock.now(), effect: null, faultId: null, tries: 0 });
    this.start(notification);
    return true;
  }

  /** Newest first. */
  all(): Notification[] {
    return [...this.notifications.values()].reverse();
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }

  private write({ eventType, resource, ...about }: News): Notification {
    const { clock, ids, config } = this.platform;
    const id = ids.wordOf(`notification ${ids.count('notification')} ${clock.now()}`, 27).replace(/[-_]/g, '0');
    const kind = eventType === 'TRANSACTION.SUCCESS' ? 'transaction' : 'refund';
    const seal = { nonce: ids.word('pay-seal', 12), associatedData: kind };
    const head = { id, create_time: rfc3339(clock.now()), resource_type: 'encrypt-resource', event_type: eventType, summary: SUMMARIES[eventType] };
    const sealed = sealForMerchant(config.pay.apiV3Key, JSON.stringify(resource), seal);
    return {
      ...about, id, eventType,
      outRefundNo: about.outRefundNo ?? null,
      createdAt: clock.now(),
      body: JSON.stringify({ ...head, resource: { original_type: kind, ...sealed } }),
      plain: JSON.stringify({ ...head, resource }),
      effect: null, faultId: null, state: 'waiting', nextAt: clock.now(), tries: 0, attempts: [],
    };
  }

  private start(notification: Notification): void {
    this.onTheWay.add(notification.id);
    void this.pusher.run(() => this.attempt(notification)).finally(() => this.onTheWay.delete(notification.id));
  }

  private async attempt(notification: Notification): Promise<void> {
    const isFirst = notification.tries === 0;
    const kind = isFirst ? notification.effect?.kind : undefined;
    notification.tries += 1;
    if (kind === 'reordered') await this.beOvertaken();
    if (this.isProbeDue()) notification.attempts.push(await this.post.send(notification, { isProbe: true }));
    if (kind === 'doubled') notification.attempts.push(await this.post.send(notification, { isProbe: false }));
    const attempt = await this.post.send(notification, { isProbe: false });
    notification.attempts.push(attempt);
    this.decide(notification, isTaken(attempt));
    for (const release of this.held.splice(0)) release();
    this.platform.live.tell('pay', {});
  }

  private decide(notification: Notification, isOk: boolean): void {
    const { clock, config } = this.platform;
    const delay = AGAIN_AFTER[notification.tries - 1];
    if (isOk) notification.state = 'delivered';
    else if (delay === undefined) notification.state = 'given-up';
    else notification.nextAt = clock.now() + delay / config.pay.timesFaster;
  }

  /** Drawn from the seed, as the chance of a fault is. */
  private isProbeDue(): boolean {
    return Number.parseInt(this.platform.ids.hex('pay-probe', 8), 16) / 2 ** 32 < this.platform.config.pay.probes;
  }

  private beOvertaken(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, OVERTAKE_MS);
      this.held.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** The oldest that wait for nothing any more. */
  private forgetOld(): void {
    for (const [id, { state }] of this.notifications) {
      if (this.notifications.size <= this.platform.config.keep.calls) return;
      if (state !== 'waiting') this.notifications.delete(id);
    }
  }
}
