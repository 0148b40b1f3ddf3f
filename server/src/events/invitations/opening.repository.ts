import { Injectable } from '@nestjs/common';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { EventOpening } from './event-opening.entity.js';

@Injectable()
export class OpeningRepository extends Repository<EventOpening> {
  constructor(transaction: Transaction) {
    super(transaction, EventOpening);
  }

  /** One person's, of one event: by each invitation that he has opened. */
  of(contactId: string, eventId: string): Promise<EventOpening[]> {
    return this.rows.find({ where: { contactId, eventId }, order: { id: 'ASC' } });
  }

  async add(opening: EventOpening): Promise<void> {
    await this.rows.insert(opening);
  }

  async countAgain({ id, opens }: EventOpening): Promise<void> {
    await this.rows.update(id, { opens: opens + 1 });
  }

  /** How many people opened something of each inviter. */
  async peopleByInviter(eventId: string): Promise<Map<string, number>> {
    const rows = await this.rows.createQueryBuilder('opening').select('opening.sharerId', 'sharerId').addSelect('COUNT(*)', 'count')
      .where({ eventId, isFirstOfSharer: true }).groupBy('opening.sharerId').getRawMany<{ sharerId: string; count: string }>();
    return new Map(rows.map((row) => [row.sharerId, Number(row.count)]));
  }
}
