import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { GroupCommit } from '../platform/database/group-commit.js';
import { Transaction } from '../platform/database/transaction.js';
import { AlertAttempt } from './alert-attempt.entity.js';
import { AlertAttemptRepository } from './alert-attempt.repository.js';
import type { Alert } from './alert.entity.js';
import { AlertRepository } from './alert.repository.js';
import { FindRecipient } from './find-recipient.js';
import type { Recipient } from './recipient.js';
import { Ladder } from './routes/ladder.js';
import type { Route, WayTo } from './routes/route.js';
import type { SendOutcome } from './routes/send-outcome.js';

/** An alert in the hands of one process, with what has happened to it since the last save. */
interface Errand {
  alert: Alert;
  leaseId: string;
  recipient: Recipient | null;
  news: AlertAttempt[];
}

class LeaseLost extends Error {}

/**
 * Takes one alert down the ladder until a route accepts it, or until it has to wait. Each step is kept before the next begins;
 * nothing is sent inside a transaction.
 */
@Injectable()
export class DeliverAlert {
  private readonly logger = new Logger('DeliverAlert');
  /** Alerts that go down the ladder at the same time share their commits. */
  private readonly steps: GroupCommit<Errand, boolean>;

  constructor(
    private readonly transaction: Transaction,
    private readonly alerts: AlertRepository,
    private readonly attempts: AlertAttemptRepository,
    private readonly recipients: FindRecipient,
    private readonly ladder: Ladder,
    private readonly clock: Clock,
  ) {
    this.steps = new GroupCommit(transaction, (errands) => this.keepAll(errands), { groupSize: 64, groupsAtOnce: 1 });
  }

  /** Never fails: what goes wrong is logged, and the alert is due again when the lease is over. */
  async execute(alert: Alert, leaseId: string): Promise<void> {
    try {
      await this.walk({ alert, leaseId, recipient: await this.recipients.execute(alert), news: [] });
    } catch (error) {
      if (error instanceof LeaseLost) this.logger.warn({ alertId: alert.id }, 'the lease on an alert was over before the step was kept');
      else this.logger.error({ err: error, alertId: alert.id }, 'an alert could not be taken further');
    }
  }

  private async walk(errand: Errand): Promise<void> {
    const { alert } = errand;
    if (alert.wasCutOff) this.resume(errand);
    for (let way = await this.nextWay(errand); way; way = await this.nextWay(errand)) {
      alert.beginSending(way.route.name, this.clock.now());
      await this.keep(errand);
      this.learn(errand, way.route, await this.send(way.route, alert, way.address));
      if (alert.leaseId === null) return this.keep(errand);
    }
    alert.endRound(this.clock.now());
    await this.keep(errand);
  }

  private resume(errand: Errand): void {
    const { alert } = errand;
    const route = alert.route!;
    const outcome = alert.resumeAfterCutOff(this.ladder.route(route).safeToRepeatMs, this.clock.now());
    if (outcome !== 'resumed') this.tell(errand, { route, outcome, why: '发送时进程中断，没有收到回执，不再从此通道重发。' });
  }

  /** The next route by which this person can be reached; those passed over say why. */
  private async nextWay(errand: Errand): Promise<{ route: Route; address: string } | null> {
    for (let name = errand.alert.nextRoute; name; name = errand.alert.nextRoute) {
      const route = this.ladder.route(name);
      const way = await this.wayTo(route, errand);
      if ('address' in way) return { route, address: way.address };
      errand.alert.passOver(name);
      this.tell(errand, { route: name, outcome: 'skipped', why: way.obstacle });
    }
    return null;
  }

  private wayTo(route: Route, { alert, recipient }: Errand): WayTo | Promise<WayTo> {
    return recipient?.isActive ? route.wayTo(alert, recipient) : { obstacle: '员工已停用。' };
  }

  private async send(route: Route, alert: Alert, address: string): Promise<SendOutcome> {
    this.transaction.requireNone('Sending an alert');
    try {
      return await route.send(alert, address);
    } catch (error) {
      this.logger.error({ err: error, alertId: alert.id, route: route.name }, 'a route failed by a bug; the alert goes on');
      return { kind: 'missed', errorCode: null, why: '系统出错，不能确定是否已经发出。', isUncertain: true, retryAfterMs: 0 };
    }
  }

  private learn(errand: Errand, { name, safeToRepeatMs }: Route, outcome: SendOutcome): void {
    const { alert } = errand;
    const now = this.clock.now();
    switch (outcome.kind) {
      case 'accepted':
        alert.accept(outcome.messageId, now);
        return this.tell(errand, { route: name, outcome: 'accepted', why: '平台已受理。' });
      case 'refused':
        alert.refuse(outcome.mayWorkLater);
        return this.tell(errand, { route: name, outcome: 'refused', ...outcome });
      case 'missed':
        return this.tell(errand, { route: name, ...outcome, outcome: alert.missAnswer(outcome, safeToRepeatMs, now) });
    }
  }

  private tell({ alert, news }: Errand, { route, outcome, why, errorCode }: Parameters<typeof AlertAttempt.of>[2]): void {
    news.push(AlertAttempt.of(alert.id, this.clock.now(), { route, outcome, why, errorCode: errorCode ?? null }));
  }

  private async keep(errand: Errand): Promise<void> {
    if (!(await this.steps.submit(errand))) throw new LeaseLost();
    errand.news.length = 0;
  }

  private async keepAll(errands: Errand[]): Promise<boolean[]> {
    const held: boolean[] = [];
    for (const { alert, leaseId } of errands) held.push(await this.alerts.saveHeld(alert, leaseId));
    await this.attempts.add(errands.filter((_, index) => held[index]).flatMap((errand) => errand.news));
    return held;
  }
}
