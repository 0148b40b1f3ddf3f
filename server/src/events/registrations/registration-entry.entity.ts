import type { RegistrationState } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text } from '../../platform/database/entity-columns.js';

/** One line of what happened to a registration; ids sort by time. */
@Entity('registration_entries')
@Index('registration_entries_of', ['registrationId', 'id'])
export class RegistrationEntry {
  @Id() id: string;
  @IdOf() registrationId: string;
  @Moment() at: Date;
  /** In which state it was afterwards. */
  @Text(12) state: RegistrationState;
  @Text(300) text: string;
  /** The member of staff who did it. */
  @IdOf({ nullable: true }) byId: string | null;
}
