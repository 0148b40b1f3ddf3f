import { Entity, Index } from 'typeorm';
import { Id, IdOf, Whole } from '../platform/database/entity-columns.js';

/**
 * How much there is of something that can run out, and how much of it is taken: the seats of an event, the tickets of a type, the uses of
 * a promo code. It has the id of what it belongs to. Narrow rows, since a whole storm of sign-ups meets on them.
 */
@Entity('allotments')
@Index('allotments_of_event', ['eventId'])
@Index('allotments_waiting', ['waiting'])
export class Allotment {
  @Id() id: string;
  @IdOf() eventId: string;
  /** Null: without limit. */
  @Whole({ nullable: true }) size: number | null;
  @Whole() taken: number;
  /** People in the waitlist. */
  @Whole() waiting: number;

  static of(id: string, eventId: string, size: number | null): Allotment {
    return Object.assign(new Allotment(), { id, eventId, size, taken: 0, waiting: 0 });
  }

  get left(): number {
    return this.size === null ? Infinity : this.size - this.taken;
  }
}
