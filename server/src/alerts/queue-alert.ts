import { Injectable } from '@nestjs/common';
import { Signals } from '../platform/background/signals.js';
import { Clock } from '../platform/clock/clock.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import type { AlertOrder, NoticeOrder } from './alert-order.js';
import { Alert } from './alert.entity.js';
import { AlertRepository } from './alert.repository.js';

export const ALERTS_SIGNAL = 'alerts';

/** Whoever has something to tell a member of staff, or a contact, queues it in his own transaction: it is told exactly when that becomes true. */
@Injectable()
export class QueueAlert {
  constructor(
    private readonly transaction: Transaction,
    private readonly alerts: AlertRepository,
    private readonly signals: Signals,
    private readonly clock: Clock,
  ) {}

  execute(order: AlertOrder): Promise<void> {
    return this.add(Alert.queued(newId(), order, this.clock.now()));
  }

  toContact(order: NoticeOrder): Promise<void> {
    return this.add(Alert.noticed(newId(), order, this.clock.now()));
  }

  private add(alert: Alert): Promise<void> {
    return this.transaction.run(async () => {
      const isNew = await this.alerts.add(alert);
      if (isNew) this.transaction.afterCommit(() => this.signals.give(ALERTS_SIGNAL));
    });
  }
}
