import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { withSecondLook } from '../../platform/database/database-errors.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { Invitation, personalKeyOf, type Sharer } from './invitation.entity.js';
import { InvitationRepository } from './invitation.repository.js';
import { mintInviteCode } from './mint-invite-code.js';

/** An inviter's own link to an event: made when it is first asked for, and the same ever after. */
@Injectable()
export class PersonalInvitation {
  constructor(
    private readonly transaction: Transaction,
    private readonly invitations: InvitationRepository,
    private readonly clock: Clock,
  ) {}

  async of(eventId: string, sharer: Sharer): Promise<Invitation> {
    const personalKey = personalKeyOf(eventId, sharer);
    return withSecondLook(() => this.transaction.run(async () => (await this.invitations.findPersonal(personalKey)) ?? this.make(eventId, sharer, personalKey)));
  }

  private async make(eventId: string, { kind, id }: Sharer, personalKey: string): Promise<Invitation> {
    const made = Object.assign(new Invitation(), { id: newId(), eventId, code: mintInviteCode(), personalKey, sharerKind: kind, sharerId: id, createdAt: this.clock.now() });
    await this.invitations.insertAll([made]);
    return made;
  }
}
