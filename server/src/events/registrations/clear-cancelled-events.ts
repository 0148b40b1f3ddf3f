import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Background } from '../../platform/background/background.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { Event } from '../event.entity.js';
import { EventRepository } from '../event.repository.js';
import { EndRegistration } from './end-registration.js';
import { KeepRegistrations } from './keep-registrations.js';
import { LIVE, type Registration } from './registration.entity.js';
import { RegistrationRepository } from './registration.repository.js';
import { CLEARING_SIGNAL } from './signals.js';

const PORTION = 50;
const EVENTS = 20;

/**
 * Cancels everybody who has signed up for an event that was cancelled: each is refunded and told. Portion by portion, each in a transaction,
 * so that what was cut off goes on where it was.
 */
@Injectable()
export class ClearCancelledEvents implements OnModuleInit {
  private readonly logger = new Logger('ClearCancelledEvents');

  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventRepository,
    private readonly registrations: RegistrationRepository,
    private readonly keep: KeepRegistrations,
    private readonly end: EndRegistration,
    private readonly background: Background,
  ) {}

  onModuleInit(): void {
    this.background.register({ name: 'clear-cancelled-events', signal: CLEARING_SIGNAL, restMs: 5_000, turn: () => this.execute() });
  }

  async execute(): Promise<boolean> {
    let didSomething = false;
    for (const event of await this.events.toClear(EVENTS)) didSomething = (await this.clearPortion(event)) || didSomething;
    return didSomething;
  }

  /** True when it came further. */
  private async clearPortion(event: Event): Promise<boolean> {
    const live = await this.registrations.readOn(event.id, LIVE, { afterId: null, limit: PORTION });
    if (live.length === 0) {
      await this.events.noteCleared(event.id);
      return true;
    }
    if (await this.tryToClear(event, live)) return true;
    // Somebody's registration cannot be ended: the others must not wait for him.
    let didSomething = false;
    for (const registration of live) didSomething = (await this.tryToClear(event, [registration])) || didSomething;
    return didSomething;
  }

  private async tryToClear(event: Event, live: Registration[]): Promise<boolean> {
    try {
      await this.clear(event, live);
      return true;
    } catch (error) {
      this.logger.error({ err: error, eventId: event.id, registrations: live.length }, 'registrations of a cancelled event could not be ended');
      return false;
    }
  }

  private clear(event: Event, live: Registration[]): Promise<void> {
    return this.transaction.run(async () => {
      const { book, registrations } = await this.keep.open(live);
      for (const registration of registrations.filter((each) => !each.hasEnded)) {
        await this.end.cancel(book, registration, { text: `活动取消：${event.cancelReason}`, reason: `活动已取消：${event.cancelReason}` });
      }
      await this.keep.write(book);
    });
  }
}
