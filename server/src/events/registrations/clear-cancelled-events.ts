import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Background } from '../../platform/background/background.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { Event } from '../event.entity.js';
import { EventRepository } from '../event.repository.js';
import { EndRegistration } from './end-registration.js';
import { KeepRegistrations } from './keep-registrations.js';
import { RegistrationRepository } from './registration.repository.js';
import { CLEARING_SIGNAL } from './signals.js';

const PORTION = 50;

/**
 * Cancels everybody who has signed up for an event that was cancelled: each is refunded and told. Portion by portion, each in a transaction,
 * so that what was cut off goes on where it was.
 */
@Injectable()
export class ClearCancelledEvents implements OnModuleInit {
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
    const [event] = await this.events.toClear(1);
    if (event) await this.clearPortion(event);
    return event !== undefined;
  }

  private clearPortion(event: Event): Promise<void> {
    return this.transaction.run(async () => {
      const live = await this.registrations.liveOf(event.id, PORTION);
      if (live.length === 0) return this.events.noteCleared(event.id);
      const { book, registrations } = await this.keep.open(live);
      for (const registration of registrations.filter((each) => !each.hasEnded)) {
        await this.end.cancel(book, registration, { text: `活动取消：${event.cancelReason}`, reason: `活动已取消：${event.cancelReason}` });
      }
      await this.keep.write(book);
    });
  }
}
