import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text } from '../../platform/database/entity-columns.js';

/** The key that signs one event's tickets. Doors get the public half; `keyId` in a token is a mark of the event's id. */
@Entity('ticket_keys')
@Index('ticket_keys_of_event', ['eventId'], { unique: true })
export class TicketKey {
  @Id() id: string;
  @IdOf() eventId: string;
  /** 32 bytes in base 64. */
  @Text(44) publicKey: string;
  @Text(200) sealedKey: string;
  @Moment() createdAt: Date;
}
