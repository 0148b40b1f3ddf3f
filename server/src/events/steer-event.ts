import { Injectable } from '@nestjs/common';
import { Signals } from '../platform/background/signals.js';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import { CheckEvent } from './check-event.js';
import { EventCancelled, EventPublished } from './event.domain-events.js';
import type { Event } from './event.entity.js';
import { EventRepository } from './event.repository.js';
import { CLEARING_SIGNAL } from './registrations/signals.js';

/** Leads an event through its life: opens sign-up, closes it, cancels the whole. */
@Injectable()
export class SteerEvent {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventRepository,
    private readonly check: CheckEvent,
    private readonly announcer: Announcer,
    private readonly signals: Signals,
    private readonly clock: Clock,
  ) {}

  publish(id: string): Promise<Event> {
    return this.steer(id, async (event) => {
      event.publish(this.clock.now());
      this.check.beforePublishing(event, await this.events.typesOf([id]));
      await this.announcer.announce(new EventPublished(id));
    });
  }

  close(id: string): Promise<Event> {
    return this.steer(id, (event) => event.close());
  }

  /** Everybody who has signed up is told and refunded behind this, portion by portion. */
  cancel(id: string, reason: string): Promise<Event> {
    return this.steer(id, async (event) => {
      event.cancel(reason);
      await this.announcer.announce(new EventCancelled(id, reason));
      this.transaction.afterCommit(() => this.signals.give(CLEARING_SIGNAL));
    });
  }

  private steer(id: string, step: (event: Event) => void | Promise<void>): Promise<Event> {
    return this.transaction.run(async () => {
      const event = await this.events.getForUpdate(id);
      // Sign-ups that are under way end first, and none begins that does not know of it.
      await this.events.lockAllotmentsOf(id);
      await step(event);
      return this.events.save(event);
    });
  }
}
