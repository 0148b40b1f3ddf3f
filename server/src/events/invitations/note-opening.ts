import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import type { FoundInvitation } from '../invitation-lookup.js';
import { EventOpening } from './event-opening.entity.js';
import { InvitationRepository } from './invitation.repository.js';
import { OpeningRepository } from './opening.repository.js';

export interface Opened {
  contactId: string;
  eventId: string;
  invitation: FoundInvitation | null;
}

/** Counts that somebody opened an event's page, and his invitation with it. In the caller's transaction, which has locked the person. */
@Injectable()
export class NoteOpening {
  constructor(
    private readonly openings: OpeningRepository,
    private readonly invitations: InvitationRepository,
    private readonly clock: Clock,
  ) {}

  /** True when it is the first time that this person came by this invitation. */
  async execute({ contactId, eventId, invitation }: Opened): Promise<boolean> {
    const before = await this.openings.of(contactId, eventId);
    const same = before.find((each) => each.invitationId === (invitation?.invitationId ?? null));
    if (same) await this.openings.countAgain(same);
    else await this.openings.add(this.openingOf({ contactId, eventId, invitation }, before));
    if (invitation) await this.noteInvitation(invitation.invitationId);
    return invitation !== null && !same;
  }

  private openingOf({ contactId, eventId, invitation }: Opened, before: EventOpening[]): EventOpening {
    const sharer = invitation?.sharer ?? null;
    return Object.assign(new EventOpening(), {
      id: newId(), eventId, contactId, invitationId: invitation?.invitationId ?? null, sharerKind: sharer?.kind ?? null, sharerId: sharer?.id ?? null,
      isFirst: before.length === 0, isFirstOfSharer: sharer !== null && !before.some((each) => each.sharerId === sharer.id), opens: 1, at: this.clock.now(),
    });
  }

  private async noteInvitation(id: string): Promise<void> {
    const invitation = await this.invitations.getForUpdate(id);
    invitation.noteOpened(this.clock.now());
    await this.invitations.update(invitation);
  }
}
