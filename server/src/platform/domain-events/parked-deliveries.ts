import type { ParkedDeliveryView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Signals } from '../background/signals.js';
import { Clock } from '../clock/clock.js';
import { Transaction } from '../database/transaction.js';
import { NotFound } from '../errors/domain-error.js';
import { DELIVERIES_SIGNAL } from './announcer.js';
import { Delivery } from './delivery.entity.js';

const MOST_SHOWN = 200;

/** The deliveries that kept failing: to look at, and to try again. */
@Injectable()
export class ParkedDeliveries {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly signals: Signals,
  ) {}

  count(): Promise<number> {
    return this.transaction.manager.countBy(Delivery, { state: 'parked' });
  }

  async list(): Promise<ParkedDeliveryView[]> {
    const rows = await this.transaction.manager.find(Delivery, { where: { state: 'parked' }, order: { dueAt: 'DESC', id: 'DESC' }, take: MOST_SHOWN });
    return rows.map(({ id, listener, event, attempts, lastError, createdAt }) => ({ id, listener, event, attempts, lastError: lastError ?? '', createdAt: createdAt.toISOString() }));
  }

  /** Those of one listener, with what they carry. */
  of(listener: string): Promise<Delivery[]> {
    return this.transaction.manager.find(Delivery, { where: { state: 'parked', listener }, order: { id: 'ASC' }, take: MOST_SHOWN });
  }

  /** For whoever does otherwise what it should have done. */
  async giveUp(id: string): Promise<void> {
    const given = await this.transaction.manager.delete(Delivery, { id, state: 'parked' });
    if (!given.affected) throw new NotFound('parked delivery');
  }

  async retry(id: string): Promise<void> {
    const retried = await this.transaction.manager.update(Delivery, { id, state: 'parked' }, { state: 'ready', dueAt: this.clock.now(), attempts: 0 });
    if (!retried.affected) throw new NotFound('parked delivery');
    this.transaction.afterCommit(() => this.signals.give(DELIVERIES_SIGNAL));
  }
}
