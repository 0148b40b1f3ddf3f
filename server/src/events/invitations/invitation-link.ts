import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import type { Invitation } from './invitation.entity.js';

/** The address of an invitation: WeChat opens the mini-program by its rule for plain links; any other reader comes to the same page. */
@Injectable()
export class InvitationLink {
  constructor(private readonly config: Config) {}

  of({ eventId, code }: Pick<Invitation, 'eventId' | 'code'>): string {
    return `${this.config.publicUrl}/invite?id=${eventId}&invite=${code}`;
  }
}
