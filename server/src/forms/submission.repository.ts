import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { FastRows } from '../platform/database/fast-rows.js';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { placeAfter } from '../platform/http/cursor.js';
import { Submission, type FormSubject } from './submission.entity.js';

export interface SubmissionsFilter {
  version?: number;
  after?: string;
}

@Injectable()
export class SubmissionRepository extends Repository<Submission> {
  private readonly fast: FastRows<Submission>;

  constructor(transaction: Transaction) {
    super(transaction, Submission);
    this.fast = new FastRows(transaction, Submission);
  }

  insertAll(submissions: Submission[]): Promise<void> {
    return submissions.length > 0 ? this.fast.insert(submissions) : Promise.resolve();
  }

  /** What these people said about these subjects, in the order in which they said it. */
  of(subjects: FormSubject[], contactIds?: string[]): Promise<Submission[]> {
    const kinds = [...new Set(subjects.map((subject) => subject.kind))];
    if (kinds.length === 0 || contactIds?.length === 0) return Promise.resolve([]);
    const where = kinds.map((subjectKind) => ({
      subjectKind, subjectId: In([...new Set(subjects.filter((subject) => subject.kind === subjectKind).map((subject) => subject.id))]),
      ...(contactIds && { contactId: In([...new Set(contactIds)]) }),
    }));
    return this.rows.find({ where, order: { submittedAt: 'ASC', id: 'ASC' } });
  }

  /** The latest of one person, under any of his ids, to this form, whatever it was about. */
  findLatest(formId: string, contactIds: string[]): Promise<Submission | null> {
    return this.rows.findOne({ where: { formId, contactId: In(contactIds) }, order: { submittedAt: 'DESC', id: 'DESC' } });
  }

  /** Of one form, newest first. */
  page(formId: string, { version, after }: SubmissionsFilter, limit: number): Promise<Submission[]> {
    const query = this.rows.createQueryBuilder('submission').where({ formId, ...(version !== undefined && { version }) });
    const place = placeAfter(after);
    if (place) query.andWhere('(submission.submittedAt < :at OR (submission.submittedAt = :at AND submission.id < :id))', place);
    return query.orderBy('submission.submittedAt', 'DESC').addOrderBy('submission.id', 'DESC').take(limit).getMany();
  }

  /** How many there are, by form. */
  async counts(formIds: string[]): Promise<Map<string, number>> {
    if (formIds.length === 0) return new Map();
    const rows = await this.rows.createQueryBuilder('submission').select('submission.formId', 'formId').addSelect('COUNT(*)', 'count')
      .where({ formId: In(formIds) }).groupBy('submission.formId').getRawMany<{ formId: string; count: string }>();
    return new Map(rows.map((row) => [row.formId, Number(row.count)]));
  }

  /** How many there are of one form, by version. */
  async countsByVersion(formId: string): Promise<Map<number, number>> {
    const rows = await this.rows.createQueryBuilder('submission').select('submission.version', 'version').addSelect('COUNT(*)', 'count')
      .where({ formId }).groupBy('submission.version').getRawMany<{ version: number; count: string }>();
    return new Map(rows.map((row) => [Number(row.version), Number(row.count)]));
  }
}
