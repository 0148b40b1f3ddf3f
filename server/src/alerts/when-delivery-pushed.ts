import { Injectable } from '@nestjs/common';
import { Signals } from '../platform/background/signals.js';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import { On } from '../platform/domain-events/on.js';
import { PushReceived } from '../platform/wechat/push/push-received.js';
import type { PushItem } from '../platform/wechat/push/wechat-push.js';
import { AlertAttempt } from './alert-attempt.entity.js';
import { AlertAttemptRepository } from './alert-attempt.repository.js';
import type { Alert } from './alert.entity.js';
import { AlertRepository } from './alert.repository.js';
import { ALERTS_SIGNAL } from './queue-alert.js';

/** A receipt may overtake the answer to the send; after this long it belongs to a message that is not ours. */
const EARLY_MS = 60_000;

class ReceiptCameEarly extends Error {}

/** WeChat tells how an accepted message ended: it arrived, or the alert goes on down the ladder. */
@Injectable()
export class WhenDeliveryPushed {
  constructor(
    private readonly transaction: Transaction,
    private readonly alerts: AlertRepository,
    private readonly attempts: AlertAttemptRepository,
    private readonly signals: Signals,
    private readonly clock: Clock,
  ) {}

  /** Outside: one that came early is repeated, and must not hold up the others of its portion. */
  @On(PushReceived, 'alerts.note-receipt', 'outside')
  async handle({ push }: PushReceived): Promise<void> {
    if (push.kind !== 'delivery') return;
    for (const item of push.items) {
      if (item.messageId) await this.noteReceipt(item.messageId, item, new Date(push.createdAt));
    }
  }

  private noteReceipt(messageId: string, { outcome }: PushItem, at: Date): Promise<void> {
    return this.transaction.run(async () => {
      const alert = await this.alerts.findByMessageForUpdate(messageId);
      if (!alert && this.clock.now().getTime() - at.getTime() < EARLY_MS) throw new ReceiptCameEarly(`Nobody knows the message ${messageId} yet.`);
      if (alert?.state !== 'accepted') return;
      await this.settle(alert, outcome);
    });
  }

  private async settle(alert: Alert, outcome: PushItem['outcome']): Promise<void> {
    const hasArrived = outcome === 'delivered';
    const why = hasArrived ? '已送达对方微信。' : outcome === 'blocked' ? '对方拒收服务号消息，没有送达。' : '微信受理后发送失败，没有送达。';
    await this.attempts.add([AlertAttempt.of(alert.id, this.clock.now(), { route: alert.route!, outcome: hasArrived ? 'delivered' : 'refused', why })]);
    if (hasArrived) alert.confirm();
    else {
      alert.bounce(this.clock.now());
      this.transaction.afterCommit(() => this.signals.give(ALERTS_SIGNAL));
    }
    await this.alerts.save(alert);
  }
}
