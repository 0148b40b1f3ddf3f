import type { TicketTypeBody } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text, Truth, Whole } from '../platform/database/entity-columns.js';

export type Sale = 'open' | 'soon' | 'ended';

/** A kind of ticket to an event. Its quota is an allotment. */
@Entity('ticket_types')
@Index('ticket_types_of_event', ['eventId'])
export class TicketType {
  @Id() id: string;
  @IdOf() eventId: string;
  @Whole() position: number;
  @Text(40) name: string;
  @Text(300) description: string;
  @Whole() priceFen: number;
  @Moment({ nullable: true }) opensAt: Date | null;
  @Moment({ nullable: true }) closesAt: Date | null;
  @Truth() isHidden: boolean;

  write(body: TicketTypeBody, position: number): void {
    const { name, priceFen } = body;
    Object.assign(this, { name, priceFen, position, description: body.description ?? '', isHidden: body.isHidden ?? false });
    this.opensAt = body.opensAt ? new Date(body.opensAt) : null;
    this.closesAt = body.closesAt ? new Date(body.closesAt) : null;
  }

  saleAt(now: Date): Sale {
    if (this.opensAt && now < this.opensAt) return 'soon';
    return this.closesAt && now >= this.closesAt ? 'ended' : 'open';
  }
}
