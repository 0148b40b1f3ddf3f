import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text, Whole } from '../../platform/database/entity-columns.js';

/** A file that somebody uploaded for an answer. Until a submission claims it, it is swept after a day. */
@Entity('uploaded_files')
@Index('uploaded_files_of_contact', ['contactId', 'createdAt'])
@Index('uploaded_files_of_submission', ['submissionId', 'createdAt'])
export class UploadedFile {
  @Id() id: string;
  @IdOf() contactId: string;
  @Text(120) name: string;
  /** By its content, whatever its name said. */
  @Text(100) type: string;
  @Whole() bytes: number;
  @Text(64) storedAs: string;
  @IdOf({ nullable: true }) submissionId: string | null = null;
  @Moment() createdAt: Date;
}
