import type { FormField, SubmissionRow, SubmissionsQuery } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { StaffCaller } from '../platform/access/callers.js';
import { RecordAudit } from '../platform/audit/record-audit.js';
import { shanghaiTime } from '../platform/clock/shanghai-day.js';
import { csvStream } from '../platform/http/csv.js';
import { FormRepository } from './form.repository.js';
import { ListSubmissions } from './list-submissions.js';

const PORTION = 500;
const PERSON = { at: '提交时间', subject: '来自', contact: '联系人', company: '公司', phone: '手机号' };

/** A form's answers as CSV, read and written portion by portion: a column for every question that any of its versions asked. Phones stay masked. */
@Injectable()
export class ExportSubmissions {
  constructor(
    private readonly forms: FormRepository,
    private readonly list: ListSubmissions,
    private readonly audit: RecordAudit,
  ) {}

  async execute(formId: string, query: SubmissionsQuery, caller: StaffCaller): Promise<Readable> {
    const form = await this.forms.get(formId);
    const fields = await this.fieldsOf(formId);
    await this.audit.execute({ by: caller, action: 'rows-exported', subject: `表单「${form.name}」的答卷`, detail: query.version === undefined ? '全部版本' : `第 ${query.version} 版` });
    const columns = { ...PERSON, ...Object.fromEntries(fields.map((field) => [`field:${field.id}`, field.label])) };
    return csvStream(Readable.from(this.rows(formId, query)), columns);
  }

  /** Those of now in their order, then those that only older versions had. */
  private async fieldsOf(formId: string): Promise<FormField[]> {
    const fields = new Map<string, FormField>();
    for (const { schema } of await this.forms.versionsOf(formId)) for (const field of schema.fields) if (!fields.has(field.id)) fields.set(field.id, field);
    return [...fields.values()];
  }

  private async *rows(formId: string, { version }: SubmissionsQuery): AsyncGenerator<Record<string, unknown>> {
    let after: string | undefined;
    do {
      const { rows, next } = await this.list.page(formId, { version, after, limit: PORTION });
      for (const row of rows) yield lineOf(row);
      after = next ?? undefined;
    } while (after);
  }
}

function lineOf({ at, subject, contact, answers }: SubmissionRow): Record<string, unknown> {
  return {
    at: shanghaiTime(new Date(at)), subject: subject.name, contact: contact.name, company: contact.company, phone: contact.phoneMasked,
    ...Object.fromEntries(answers.map((answer) => [`field:${answer.fieldId}`, answer.text])),
  };
}
