import type { EventViewBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { RecordTouchpoint } from '../contacts/record-touchpoint.js';
import { TouchpointOrigin } from '../contacts/touchpoint-origin.js';
import { EventRepository } from './event.repository.js';
import { InvitationLookup } from './invitation-lookup.js';

/** Somebody read of an event. */
@Injectable()
export class RecordEventView {
  constructor(
    private readonly events: EventRepository,
    private readonly invitations: InvitationLookup,
    private readonly origin: TouchpointOrigin,
    private readonly record: RecordTouchpoint,
  ) {}

  async execute(contactId: string, eventId: string, { invite, scanId }: EventViewBody): Promise<void> {
    const event = await this.events.get(eventId);
    event.requireVisible();
    const sharer = (await this.invitations.of(eventId, invite))?.sharer;
    const origin = await this.origin.of(contactId, scanId);
    await this.record.execute({
      contactId, kind: 'event-viewed', ...origin, campaignId: origin.campaignId ?? event.campaignId, eventId, sharerKind: sharer?.kind ?? null, sharerId: sharer?.id ?? null,
    });
  }
}
