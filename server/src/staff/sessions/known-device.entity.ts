import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text } from '../../platform/database/entity-columns.js';

/** A browser that this person has signed in with before. Strangers who fail under his name do not close it to him. */
@Entity('known_devices')
@Index('known_devices_unique', ['tokenHash', 'staffId'], { unique: true })
@Index('known_devices_of_member', ['staffId'])
@Index('known_devices_by_last_use', ['lastUsedAt'])
export class KnownDevice {
  @Id() id: string;
  @Text(64) tokenHash: string;
  @IdOf() staffId: string;
  @Moment() lastUsedAt: Date;
}
