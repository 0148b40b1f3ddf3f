import { Injectable } from '@nestjs/common';
import type { Registration } from './registration.entity.js';

/** Tickets follow registrations: who is confirmed holds one, and whoever ceases to be holds none. */
@Injectable()
export class TicketDesk {
  async issue(_registrations: Registration[]): Promise<void> {}

  async revoke(_ended: { registration: Registration; reason: string }[]): Promise<void> {}
}
