import { Injectable } from '@nestjs/common';
import { EventRepository } from '../event.repository.js';
import type { GuestImport } from './guest-import.entity.js';
import type { Rules } from './judge-row.js';

/** By what the rows of one import are judged. */
@Injectable()
export class ImportRules {
  constructor(private readonly events: EventRepository) {}

  async of({ eventId, mapping, way, ticketTypeId }: GuestImport): Promise<Rules> {
    const types = await this.events.typesOf([eventId]);
    return { mapping, way: way ?? 'invite', ticketTypeId: ticketTypeId ?? '', ticketTypes: new Map(types.map(({ id, name }) => [name.trim().toLowerCase(), id])) };
  }
}
