import { PICTURES_PATH } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text, Whole } from '../../platform/database/entity-columns.js';

/**
 * A picture that staff uploaded, named after its own bytes: the same picture lies there once, what lies under a name never changes, and
 * nobody guesses the name of one that is not published yet. Copies of events and texts refer to it by address, so it stays.
 */
@Entity('pictures')
@Index('pictures_by_name', ['name'], { unique: true })
export class Picture {
  @Id() id: string;
  @Text(48) name: string;
  @Text(16) type: string;
  @Whole() bytes: number;
  @Text(64) storedAs: string;
  @IdOf() uploadedById: string;
  @Moment() createdAt: Date;

  get url(): string {
    return PICTURES_PATH + this.name;
  }
}
