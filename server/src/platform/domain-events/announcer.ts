import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { FastRows } from '../database/fast-rows.js';
import { newId } from '../database/ids.js';
import { Transaction } from '../database/transaction.js';
import { Signals } from '../background/signals.js';
import { Delivery } from './delivery.entity.js';
import { typeOf, type DomainEvent } from './domain-event.js';
import { Listeners } from './listeners.js';

export const DELIVERIES_SIGNAL = 'deliveries';

/** Announces domain events: one row for each listener, in the transaction that made the fact true. */
@Injectable()
export class Announcer {
  private readonly deliveries: FastRows<Delivery>;

  constructor(
    private readonly transaction: Transaction,
    private readonly listeners: Listeners,
    private readonly clock: Clock,
    private readonly signals: Signals,
  ) {
    this.deliveries = new FastRows(transaction, Delivery);
  }

  async announce(...events: DomainEvent[]): Promise<void> {
    if (!this.transaction.isRunning) throw new Error('A domain event must be announced in the transaction that makes it true.');
    const rows = events.flatMap((event) => this.deliveriesOf(event));
    if (rows.length === 0) return;
    await this.deliveries.insert(rows);
    this.transaction.afterCommit(() => this.signals.give(DELIVERIES_SIGNAL));
  }

  /** Takes back all that is on its way to a listener, because what he would do is being done otherwise, in this transaction. */
  async takeBack(listener: string): Promise<void> {
    await this.transaction.manager.delete(Delivery, { listener });
  }

  private deliveriesOf(event: DomainEvent): Delivery[] {
    const now = this.clock.now();
    return this.listeners.of(typeOf(event)).map((listener) => ({
      id: newId(), listener: listener.key, event: typeOf(event), fields: { ...event }, state: 'ready',
      dueAt: now, leaseId: null, attempts: 0, lastError: null, createdAt: now,
    }));
  }
}
