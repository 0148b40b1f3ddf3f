import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Background } from '../platform/background/background.js';
import { Clock } from '../platform/clock/clock.js';
import { AlertRepository } from './alert.repository.js';
import { DeliverAlert } from './deliver-alert.js';
import { Lanes } from './lanes.js';
import { ALERTS_SIGNAL } from './queue-alert.js';

/** Enough for fifty alerts a second when WeChat takes a quarter of a second for each. */
const AT_ONCE = 16;
const LOOK_AGAIN_MS = 50;

/** The loop behind the alerts: one that hangs on a slow platform holds up one lane, not the others. */
@Injectable()
export class DeliverAlerts implements OnModuleInit, BeforeApplicationShutdown {
  private readonly lanes = new Lanes(AT_ONCE);
  private isStopping = false;

  constructor(
    private readonly alerts: AlertRepository,
    private readonly deliver: DeliverAlert,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.background.register({ name: 'deliver-alerts', signal: ALERTS_SIGNAL, restMs: 250, turn: () => this.execute() });
  }

  /** What has begun is finished; nothing new is taken. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await this.lanes.allEnd();
  }

  async execute(): Promise<boolean> {
    if (this.isStopping) return false;
    const taken = await this.take(this.lanes.free);
    if (taken === 0 && this.lanes.isBusy) await this.lanes.someEnd(LOOK_AGAIN_MS);
    return taken > 0 || this.lanes.isBusy;
  }

  private async take(limit: number): Promise<number> {
    if (limit === 0) return 0;
    const { leaseId, rows } = await this.alerts.claim(limit, this.clock.now());
    for (const alert of rows) this.lanes.start(() => this.deliver.execute(alert, leaseId));
    return rows.length;
  }
}
