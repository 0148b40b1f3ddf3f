import { Injectable } from '@nestjs/common';
import { SubjectNames } from '../../contacts/subject-names.js';
import { Config } from '../../platform/config/config.js';
import type { FoundInvitation } from '../invitation-lookup.js';
import { InvitationRepository } from './invitation.repository.js';

/** Whose code it is that somebody came with. */
@Injectable()
export class FindInvitation {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly names: SubjectNames,
    private readonly config: Config,
  ) {}

  async execute(code: string): Promise<FoundInvitation | null> {
    const found = await this.invitations.findByCode(code.trim().toLowerCase());
    if (!found) return null;
    const { id, eventId, sharer, guestName } = found;
    const names = sharer ? await this.names.ofSharers([{ sharerKind: sharer.kind, sharerId: sharer.id }]) : new Map<string, string>();
    return { invitationId: id, eventId, sharer, inviterName: names.get(sharer?.id ?? '') ?? this.config.company.name, guestName };
  }
}
