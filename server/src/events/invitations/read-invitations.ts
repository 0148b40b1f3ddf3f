import type { InvitationRow, InvitationsPage, InvitationsQuery } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { SubjectNames } from '../../contacts/subject-names.js';
import type { StaffCaller } from '../../platform/access/callers.js';
import { encodeCursor, pageOf } from '../../platform/http/cursor.js';
import { EventRepository } from '../event.repository.js';
import { named } from '../present-events.js';
import type { Invitation } from './invitation.entity.js';
import { InvitationLink } from './invitation-link.js';
import { InvitationRepository } from './invitation.repository.js';

const PAGE = 50;

/** Named guests and how far each has come. */
@Injectable()
export class ReadInvitations {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly events: EventRepository,
    private readonly names: SubjectNames,
    private readonly link: InvitationLink,
  ) {}

  async page(caller: StaffCaller, eventId: string, { limit = PAGE, ...query }: InvitationsQuery): Promise<InvitationsPage> {
    await this.events.get(eventId);
    const found = await this.invitations.page(caller, eventId, query, limit + 1);
    const { rows, next } = pageOf(found, limit, (each) => encodeCursor(each.createdAt, each.id));
    return { rows: await this.rows(rows), next };
  }

  async rows(invitations: Invitation[]): Promise<InvitationRow[]> {
    const inviters = await this.names.ofSharers(invitations);
    const answers = await this.invitations.answersTo(invitations.map((each) => each.id));
    return invitations.map((invitation) => {
      const { id, guestName, guestCompany, phoneMasked, sharerId, code, sentAt, openedAt, opens, createdAt } = invitation;
      const answer = answers.get(id);
      return {
        id, guestName, guestCompany, phoneMasked, inviter: named(sharerId, inviters), code, link: this.link.of(invitation), sentAt: sentAt?.toISOString() ?? null,
        openedAt: openedAt?.toISOString() ?? null, opens, signedUpAt: answer?.signedUpAt.toISOString() ?? null, cameAt: answer?.cameAt?.toISOString() ?? null,
        registrationId: answer?.registrationId ?? null, createdAt: createdAt.toISOString(),
      };
    });
  }
}
