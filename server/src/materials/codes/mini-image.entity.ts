import { Entity, PrimaryColumn } from 'typeorm';
import { Json, Moment } from '../../platform/database/entity-columns.js';
import { ID_LENGTH } from '../../platform/database/ids.js';

/** A mini-program code as WeChat drew it: the same scene always gives the same image, and WeChat draws 5,000 a minute. */
@Entity('mini_images')
export class MiniImage {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH }) codeId: string;
  /** In Base64, in a JSON column: the blob that both engines know ends at 64 KB on MySQL. */
  @Json() image: string;
  @Moment() createdAt: Date;
}
