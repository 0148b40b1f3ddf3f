import { Injectable } from '@nestjs/common';
import { FastRows } from '../../platform/database/fast-rows.js';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { Ticket } from './ticket.entity.js';

@Injectable()
export class TicketRepository extends Repository<Ticket> {
  private readonly fast: FastRows<Ticket>;

  constructor(transaction: Transaction) {
    super(transaction, Ticket);
    this.fast = new FastRows(transaction, Ticket);
  }

  insertAll(tickets: Ticket[]): Promise<void> {
    return this.fast.insert(tickets);
  }

  byIds(ids: string[]): Promise<Ticket[]> {
    return this.fast.whereIn('id', [...new Set(ids)]);
  }

  /** Locked in one order, after their contacts and registrations. */
  lockMany(ids: string[]): Promise<Ticket[]> {
    return this.fast.whereIn('id', [...new Set(ids)], true);
  }

  byNumbers(numbers: string[]): Promise<Ticket[]> {
    return this.fast.whereIn('number', [...new Set(numbers)]);
  }

  /** The latest ticket of each of these registrations, revoked or not. */
  async latestOf(registrationIds: string[]): Promise<Map<string, Ticket>> {
    return new Map((await this.ofAll(registrationIds)).map((ticket) => [ticket.registrationId, ticket]));
  }

  async validOf(registrationIds: string[]): Promise<Ticket[]> {
    return (await this.ofAll(registrationIds)).filter((ticket) => !ticket.isRevoked);
  }

  async revoke(tickets: Ticket[]): Promise<void> {
    for (const { id, revokedAt, revokedBecause, changedAt } of tickets) await this.rows.update(id, { revokedAt, revokedBecause, changedAt });
  }

  /** In the order in which they were issued. */
  private async ofAll(registrationIds: string[]): Promise<Ticket[]> {
    const tickets = await this.fast.whereIn('registrationId', [...new Set(registrationIds)]);
    return tickets.sort((one, other) => (one.id < other.id ? -1 : 1));
  }
}
