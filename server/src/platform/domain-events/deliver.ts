import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Background } from '../background/background.js';
import { backOffMs, claimDue, type Claim } from '../background/claims.js';
import { Clock } from '../clock/clock.js';
import { Transaction } from '../database/transaction.js';
import { DELIVERIES_SIGNAL } from './announcer.js';
import { Delivery } from './delivery.entity.js';
import type { DomainEvent } from './domain-event.js';
import { Listeners, type Listener } from './listeners.js';

const PORTION = 50;
const LEASE_MS = 30_000;
const ATTEMPTS_BEFORE_PARKING = 10;

/**
 * Delivers domain events. A portion of inside deliveries shares one transaction, for speed; when one of them fails,
 * each is delivered in a transaction of its own, so a bad one stops nobody else.
 */
@Injectable()
export class DeliverDomainEvents implements OnModuleInit {
  private readonly logger = new Logger('DeliverDomainEvents');

  constructor(
    private readonly transaction: Transaction,
    private readonly listeners: Listeners,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.background.register({ name: 'deliver-domain-events', signal: DELIVERIES_SIGNAL, restMs: 200, turn: () => this.execute() });
  }

  async execute(): Promise<boolean> {
    const claim = await claimDue(this.transaction, Delivery, { where: { state: 'ready' }, limit: PORTION, leaseMs: LEASE_MS, now: this.clock.now() });
    const inside = claim.rows.filter((delivery) => this.modeOf(delivery) === 'inside');
    const outside = claim.rows.filter((delivery) => this.modeOf(delivery) !== 'inside');
    await this.deliverInside(claim, inside);
    await Promise.all(outside.map((delivery) => this.deliverOutside(claim, delivery)));
    return claim.rows.length > 0;
  }

  private async deliverInside(claim: Claim<Delivery>, portion: Delivery[]): Promise<void> {
    if (portion.length === 0) return;
    try {
      await this.transaction.run(async () => {
        await this.end(claim, portion);
        for (const delivery of portion) await this.handle(delivery);
      });
    } catch (error) {
      if (portion.length === 1) return this.postpone(claim, portion[0], error);
      for (const delivery of portion) await this.deliverInside(claim, [delivery]);
    }
  }

  private async deliverOutside(claim: Claim<Delivery>, delivery: Delivery): Promise<void> {
    const wasCutOff = delivery.attempts > 1 && delivery.lastError === null;
    if (wasCutOff && this.modeOf(delivery) === 'once') return this.park(claim, delivery, 'The process ended while this was under way; it is not repeated by itself.');
    try {
      await this.handle(delivery);
      await this.end(claim, [delivery]);
    } catch (error) {
      await this.postpone(claim, delivery, error);
    }
  }

  private modeOf(delivery: Delivery): Listener['mode'] {
    return this.listeners.find(delivery.listener)?.mode ?? 'inside';
  }

  private async handle(delivery: Delivery): Promise<void> {
    const listener = this.listeners.find(delivery.listener);
    if (!listener) throw new Error(`Nobody listens as ${delivery.listener} any more.`);
    await listener.handle(Object.assign(Object.create(listener.event.prototype as object) as DomainEvent, delivery.fields));
  }

  /** Ends the deliveries, unless somebody else has taken them because our lease was over. */
  private async end(claim: Claim<Delivery>, portion: Delivery[]): Promise<void> {
    const ended = await this.transaction.manager.createQueryBuilder().delete().from(Delivery)
      .where({ id: In(portion.map((delivery) => delivery.id)), leaseId: claim.leaseId }).execute();
    if (ended.affected !== portion.length) throw new Error('The lease on these deliveries was over before they were done.');
  }

  private async postpone(claim: Claim<Delivery>, delivery: Delivery, error: unknown): Promise<void> {
    this.logger.warn({ err: error, listener: delivery.listener, deliveryId: delivery.id, attempts: delivery.attempts }, 'a delivery failed');
    const reason = messageOf(error);
    if (delivery.attempts >= ATTEMPTS_BEFORE_PARKING) return this.park(claim, delivery, reason);
    const dueAt = new Date(this.clock.now().getTime() + backOffMs(delivery.attempts));
    await this.transaction.manager.update(Delivery, { id: delivery.id, leaseId: claim.leaseId }, { dueAt, lastError: reason, leaseId: null });
  }

  private async park(claim: Claim<Delivery>, delivery: Delivery, reason: string): Promise<void> {
    await this.transaction.manager.update(Delivery, { id: delivery.id, leaseId: claim.leaseId }, { state: 'parked', lastError: reason, leaseId: null });
  }
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500) || 'unknown';
}
