import type { OrderEntryView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { OrderEntry } from './order-entry.entity.js';

@Injectable()
export class OrderEntryRepository extends Repository<OrderEntry> {
  constructor(transaction: Transaction, private readonly clock: Clock) {
    super(transaction, OrderEntry);
  }

  async note(orderId: string, kind: OrderEntryView['kind'], text: string, byId: string | null = null): Promise<void> {
    await this.rows.insert(OrderEntry.of(orderId, this.clock.now(), kind, text, byId));
  }

  ofOrder(orderId: string): Promise<OrderEntry[]> {
    return this.rows.find({ where: { orderId }, order: { at: 'ASC', id: 'ASC' } });
  }
}
