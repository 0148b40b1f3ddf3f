import type { SubmissionRow, SubmissionsPage, SubmissionsQuery } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadContacts } from '../contacts/read-contacts.js';
import { SubjectNames } from '../contacts/subject-names.js';
import { encodeCursor, pageOf } from '../platform/http/cursor.js';
import { ReadSubmissions } from './read-submissions.js';
import type { Submission } from './submission.entity.js';
import { SubmissionRepository } from './submission.repository.js';

const PAGE = 50;

/** What one form was answered, newest first, as the console shows it. */
@Injectable()
export class ListSubmissions {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly read: ReadSubmissions,
    private readonly contacts: ReadContacts,
    private readonly names: SubjectNames,
  ) {}

  async page(formId: string, { limit = PAGE, ...filter }: SubmissionsQuery): Promise<SubmissionsPage> {
    const { rows, next } = pageOf(await this.submissions.page(formId, filter, limit + 1), limit, (each) => encodeCursor(each.submittedAt, each.id));
    return { rows: await this.rows(rows), next };
  }

  private async rows(submissions: Submission[]): Promise<SubmissionRow[]> {
    const answers = await this.read.inWords(submissions);
    const people = await this.contacts.byIds(submissions.map((each) => each.contactId));
    const subjects = await this.subjectNames(submissions);
    return submissions.map((each) => {
      const person = people.get(each.contactId);
      return {
        id: each.id, version: each.version, answers: answers.get(each.id) ?? [], at: each.submittedAt.toISOString(), editedAt: each.editedAt?.toISOString() ?? null,
        contact: { id: person?.id ?? each.contactId, name: person?.name ?? '', company: person?.company ?? null, phoneMasked: person?.phoneMasked ?? null },
        subject: { kind: each.subjectKind, id: each.subjectId, name: subjects.get(each.subjectId) ?? '' },
      };
    });
  }

  /** A survey is about an event. */
  private async subjectNames(submissions: Submission[]): Promise<Map<string, string>> {
    const ofForms = await this.names.of('form', submissions.filter((each) => each.subjectKind === 'form').map((each) => each.subjectId));
    const ofEvents = await this.names.of('event', submissions.filter((each) => each.subjectKind !== 'form').map((each) => each.subjectId));
    return new Map([...ofForms, ...ofEvents]);
  }
}
