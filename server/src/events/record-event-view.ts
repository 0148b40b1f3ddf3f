import type { EventViewBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { RecordTouchpoint } from '../contacts/record-touchpoint.js';
import { TouchpointOrigin } from '../contacts/touchpoint-origin.js';
import { Transaction } from '../platform/database/transaction.js';
import { EventRepository } from './event.repository.js';
import { InvitationLookup } from './invitation-lookup.js';
import { NoteOpening } from './invitations/note-opening.js';

/** Somebody read of an event: the first time that he came by an invitation, he opened it. */
@Injectable()
export class RecordEventView {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventRepository,
    private readonly invitations: InvitationLookup,
    private readonly origin: TouchpointOrigin,
    private readonly noteOpening: NoteOpening,
    private readonly record: RecordTouchpoint,
  ) {}

  async execute(contactId: string, eventId: string, { invite, scanId }: EventViewBody): Promise<void> {
    const event = await this.events.get(eventId);
    event.requireVisible();
    const invitation = await this.invitations.of(eventId, invite);
    const origin = await this.origin.of(contactId, scanId);
    await this.transaction.run(async () => {
      const contacts = await this.record.lock([contactId]);
      const person = contacts.find((contact) => contact.id === contactId)?.survivorId ?? contactId;
      const isOpening = await this.noteOpening.execute({ contactId: person, eventId, invitation });
      await this.record.executeAll([{
        contactId, kind: isOpening ? 'invitation-opened' : 'event-viewed', ...origin, campaignId: origin.campaignId ?? event.campaignId, eventId,
        ...(isOpening && { subjectId: invitation?.invitationId }), sharerKind: invitation?.sharer?.kind ?? null, sharerId: invitation?.sharer?.id ?? null,
      }], contacts);
    });
  }
}
