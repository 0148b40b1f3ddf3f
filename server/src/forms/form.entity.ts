import type { FormSchema } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Json, Moment, Text, Whole } from '../platform/database/entity-columns.js';
import { newId } from '../platform/database/ids.js';
import { FormChanged, FormIsArchived } from './form.errors.js';

/** Questions that can be asked of people, on a page of their own or by something else. */
@Entity('forms')
@Index('forms_by_creation', ['createdAt'])
export class Form {
  @Id() id: string;
  @Text(80) name: string;
  /** The number of the version that is asked now. */
  @Whole() version: number = 0;
  @Moment({ nullable: true }) archivedAt: Date | null = null;
  @Moment() createdAt: Date;
  @Moment() updatedAt: Date;

  static begun(at: Date): Form {
    return Object.assign(new Form(), { id: newId(), createdAt: at, updatedAt: at });
  }

  get isArchived(): boolean {
    return this.archivedAt !== null;
  }

  /** Two people who edit at the same moment do not undo each other's work unseen. */
  requireVersion(edited: number | undefined): void {
    if (edited !== undefined && edited !== this.version) throw new FormChanged();
  }

  rename(name: string, at: Date): void {
    if (name !== this.name) this.updatedAt = at;
    this.name = name;
  }

  requireOpen(): void {
    if (this.isArchived) throw new FormIsArchived();
  }

  /** The next version. An old one is never rewritten: answers are read with the questions that were asked. */
  nextVersion(schema: FormSchema, savedById: string, at: Date): FormVersion {
    this.version += 1;
    this.updatedAt = at;
    return Object.assign(new FormVersion(), { id: newId(), formId: this.id, number: this.version, schema, savedById, savedAt: at });
  }

  setArchived(isArchived: boolean, at: Date): void {
    this.archivedAt = isArchived ? (this.archivedAt ?? at) : null;
  }
}

/** A form as it was saved once; written once, never changed. */
@Entity('form_versions')
@Index('form_versions_unique', ['formId', 'number'], { unique: true })
export class FormVersion {
  @Id() id: string;
  @IdOf() formId: string;
  @Whole() number: number;
  @Json() schema: FormSchema;
  @IdOf({ nullable: true }) savedById: string | null = null;
  @Moment() savedAt: Date;
}
