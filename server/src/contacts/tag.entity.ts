import { Entity, Index, PrimaryColumn } from 'typeorm';
import { ID_LENGTH } from '../platform/database/ids.js';
import { Id, IdOf, Moment, Text } from '../platform/database/entity-columns.js';

@Entity('tags')
@Index('tags_unique_name', ['name'], { unique: true })
export class Tag {
  @Id() id: string;
  @Text(40) name: string;
  @Text(40, { nullable: true }) group: string | null;
  @Moment() createdAt: Date;
}

/** A tag on a contact, with who or what set it. The contact's creation time, which never changes, lets a tag's list be read in order. */
@Entity('taggings')
@Index('taggings_of_tag', ['tagId', 'contactCreatedAt', 'contactId'])
export class Tagging {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH }) contactId: string;
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH }) tagId: string;
  @Text(8) setByKind: 'material' | 'staff' | 'form';
  @IdOf() setById: string;
  @Moment() setAt: Date;
  @Moment() contactCreatedAt: Date;
}
