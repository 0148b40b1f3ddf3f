import type { RegistrationsPage, RegistrationsQuery, RegistrationView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { phoneIndexOf } from '../../contacts/phone-search.js';
import { encodeCursor, pageOf } from '../../platform/http/cursor.js';
import { PhoneVault } from '../../platform/security/phone-vault.js';
import { EventRepository } from '../event.repository.js';
import { PresentRegistrations } from './present-registrations.js';
import type { Registration } from './registration.entity.js';
import { RegistrationRepository } from './registration.repository.js';

const PAGE = 50;

/** Who has signed up for an event, in a list, and one with his history. */
@Injectable()
export class ReadRegistrations {
  constructor(
    private readonly registrations: RegistrationRepository,
    private readonly events: EventRepository,
    private readonly present: PresentRegistrations,
    private readonly vault: PhoneVault,
  ) {}

  async page(eventId: string, { limit = PAGE, ...query }: RegistrationsQuery): Promise<RegistrationsPage> {
    await this.events.get(eventId);
    const { rows, next } = pageOf(await this.found(eventId, query, limit + 1), limit, cursorOf);
    return { rows: await this.present.rows(rows), next };
  }

  async one(eventId: string, id: string): Promise<RegistrationView> {
    return this.view(await this.registrations.getOfEvent(eventId, id));
  }

  async view(registration: Registration): Promise<RegistrationView> {
    return this.present.view(registration, await this.events.get(registration.eventId));
  }

  /** All that a filter shows, portion by portion. */
  async *portions(eventId: string, query: RegistrationsQuery, size: number): AsyncGenerator<Registration[]> {
    let after: string | undefined;
    for (;;) {
      const portion = await this.found(eventId, { ...query, after }, size);
      if (portion.length > 0) yield portion;
      if (portion.length < size) return;
      after = cursorOf(portion[portion.length - 1]);
    }
  }

  private found(eventId: string, { q, ...filter }: RegistrationsQuery, limit: number): Promise<Registration[]> {
    const phoneIndex = q ? (phoneIndexOf(q, this.vault) ?? undefined) : undefined;
    return this.registrations.page(eventId, { ...filter, phoneIndex, words: phoneIndex ? undefined : q }, limit);
  }
}

const cursorOf = ({ createdAt, id }: Registration): string => encodeCursor(createdAt, id);
