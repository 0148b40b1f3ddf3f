import type { WalkInBody, WalkInReply } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { SignUpByStaff } from '../registrations/sign-up-by-staff.js';
import { TicketRepository } from '../tickets/ticket.repository.js';
import type { DoorDevice } from './door-device.entity.js';
import { DoorGuests } from './door-guests.js';

/** Signs somebody up at the door, by whoever paired the device. */
@Injectable()
export class SignUpWalkIn {
  constructor(
    private readonly signUp: SignUpByStaff,
    private readonly tickets: TicketRepository,
    private readonly guests: DoorGuests,
  ) {}

  async execute(device: DoorDevice, body: WalkInBody): Promise<WalkInReply> {
    const registration = await this.signUp.execute({ staffId: device.pairedById! }, device.eventId, body, 'walk-in');
    const ticket = (await this.tickets.latestOf([registration.id])).get(registration.id);
    if (!ticket || ticket.isRevoked) return { state: registration.state, ticketId: null, guest: null };
    return { state: registration.state, ticketId: ticket.id, guest: (await this.guests.viewsOf([ticket.id])).get(ticket.id) ?? null };
  }
}
