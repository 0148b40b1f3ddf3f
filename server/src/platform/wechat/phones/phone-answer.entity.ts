import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Moment, Text } from '../../database/entity-columns.js';

/** The phone number that one code was exchanged for, encrypted, for the ten minutes in which a client may ask again. */
@Entity('wechat_phone_answers')
@Index('wechat_phone_answers_by_age', ['createdAt'])
export class PhoneAnswer {
  /** SHA-256 of the code. */
  @PrimaryColumn({ type: 'varchar', length: 43 }) codeHash: string;
  @Text(255) sealed: string;
  @Moment() createdAt: Date;
}
