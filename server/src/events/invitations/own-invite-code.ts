import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/access/callers.js';
import { EventRepository } from '../event.repository.js';
import { inviterOf } from './inviter-of.js';
import { PersonalInvitation } from './personal-invitation.js';

/** What a card carries that a member of staff passes on. */
@Injectable()
export class OwnInviteCode {
  constructor(
    private readonly events: EventRepository,
    private readonly personal: PersonalInvitation,
  ) {}

  async execute(caller: StaffCaller, eventId: string): Promise<string> {
    (await this.events.get(eventId)).requireVisible();
    return (await this.personal.of(eventId, inviterOf(caller))).code;
  }
}
