import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import { Announcer } from '../../platform/domain-events/announcer.js';
import { TicketRevoked } from './ticket.domain-events.js';
import type { Ticket } from './ticket.entity.js';
import { TicketRepository } from './ticket.repository.js';

/** Takes the ticket of a registration back, in the caller's transaction. Where there is none, nothing happens. */
@Injectable()
export class RevokeTicket {
  constructor(
    private readonly transaction: Transaction,
    private readonly tickets: TicketRepository,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  execute(registrationId: string, reason: string): Promise<void> {
    return this.executeAll([{ registrationId, reason }]);
  }

  executeAll(ended: { registrationId: string; reason: string }[]): Promise<void> {
    return this.transaction.run(async () => {
      const reasons = new Map(ended.map((each) => [each.registrationId, each.reason]));
      const valid = await this.tickets.validOf([...reasons.keys()]);
      const tickets = await this.tickets.lockMany(valid.map((ticket) => ticket.id));
      const now = this.clock.now();
      for (const ticket of tickets) ticket.revoke(reasons.get(ticket.registrationId)!, now);
      await this.tickets.revoke(tickets);
      if (tickets.length > 0) await this.announcer.announce(...tickets.map(told));
    });
  }
}

function told({ id, registrationId, eventId, contactId, revokedBecause, revokedAt }: Ticket): TicketRevoked {
  return new TicketRevoked(id, registrationId, eventId, contactId, revokedBecause ?? '', revokedAt!.toISOString());
}
