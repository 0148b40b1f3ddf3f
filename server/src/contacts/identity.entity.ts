import type { IdentityKind } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text } from '../platform/database/entity-columns.js';

/** One of a contact's ids. It belongs to one contact only; a phone number is kept as its keyed index. */
@Entity('identities')
@Index('identities_unique', ['kind', 'value'], { unique: true })
@Index('identities_of_contact', ['contactId'])
export class Identity {
  @Id() id: string;
  @IdOf() contactId: string;
  @Text(16) kind: IdentityKind;
  @Text(64) value: string;
  @Moment() seenAt: Date;
}
