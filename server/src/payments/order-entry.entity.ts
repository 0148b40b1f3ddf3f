import type { OrderEntryView } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { newId } from '../platform/database/ids.js';
import { Id, IdOf, Moment, Text } from '../platform/database/entity-columns.js';

/** One line of what happened to an order's money; written once. */
@Entity('order_entries')
@Index('order_entries_of_order', ['orderId', 'at', 'id'])
export class OrderEntry {
  @Id() id: string;
  @IdOf() orderId: string;
  @Moment() at: Date;
  @Text(12) kind: OrderEntryView['kind'];
  @Text(300) text: string;
  @IdOf({ nullable: true }) byId: string | null = null;

  static of(orderId: string, at: Date, kind: OrderEntryView['kind'], text: string, byId: string | null = null): OrderEntry {
    return Object.assign(new OrderEntry(), { id: newId(), orderId, at, kind, text: text.slice(0, 300), byId });
  }
}
