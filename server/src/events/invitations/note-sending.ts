import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/access/callers.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import { InvitationRepository } from './invitation.repository.js';

/** Somebody has taken a link or a picture to hand it over. */
@Injectable()
export class NoteSending {
  constructor(
    private readonly transaction: Transaction,
    private readonly invitations: InvitationRepository,
    private readonly clock: Clock,
  ) {}

  execute(caller: StaffCaller, eventId: string, id: string): Promise<void> {
    return this.transaction.run(async () => {
      await this.invitations.getVisible(caller, eventId, id);
      const invitation = await this.invitations.getForUpdate(id);
      invitation.noteSent(this.clock.now());
      await this.invitations.update(invitation);
    });
  }
}
