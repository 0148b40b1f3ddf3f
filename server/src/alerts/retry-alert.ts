import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../platform/access/callers.js';
import { Signals } from '../platform/background/signals.js';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import type { Alert } from './alert.entity.js';
import { AlertRepository } from './alert.repository.js';
import { ALERTS_SIGNAL } from './queue-alert.js';

/** A person has mended what stood in the way, and wants an undeliverable alert to be tried again from the top. */
@Injectable()
export class RetryAlert {
  constructor(
    private readonly transaction: Transaction,
    private readonly alerts: AlertRepository,
    private readonly signals: Signals,
    private readonly clock: Clock,
  ) {}

  execute(caller: StaffCaller, alertId: string): Promise<Alert> {
    return this.transaction.run(async () => {
      await this.alerts.getVisible(caller, alertId);
      const alert = await this.alerts.getForUpdate(alertId);
      alert.resend(this.clock.now());
      this.transaction.afterCommit(() => this.signals.give(ALERTS_SIGNAL));
      return this.alerts.save(alert);
    });
  }
}
