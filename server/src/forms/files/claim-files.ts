import type { Answers, FormSchema } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { FormAnswersInvalid } from '../form.errors.js';
import type { Judged } from '../judged.js';
import { UploadedFileRepository } from './uploaded-file.repository.js';

/** Files that belong to answers: they must be the visitor's own and free, and then belong to the submission. */
@Injectable()
export class ClaimFiles {
  constructor(private readonly files: UploadedFileRepository) {}

  async refusalOf({ schema, answers, submission }: Judged, contactIds: string[]): Promise<FormAnswersInvalid | null> {
    const fields = schema.fields.filter((field) => field.kind === 'file' && answers[field.id] !== undefined);
    if (fields.length === 0) return null;
    const files = await this.files.lockMany(fileIdsOf(schema, answers));
    const usable = new Set(files.filter((file) => contactIds.includes(file.contactId) && (file.submissionId === null || file.submissionId === submission.id)).map((file) => file.id));
    const wrong = fields.filter((field) => (answers[field.id] as string[]).some((id) => !usable.has(id)));
    return wrong.length === 0 ? null : new FormAnswersInvalid(Object.fromEntries(wrong.map((field) => [field.id, '文件已失效，请重新上传'])));
  }

  /** Files that were replaced are free again, and swept when nobody claims them. */
  async claim(accepted: Judged[]): Promise<void> {
    for (const { schema, answers, replaced, submission } of accepted) {
      const ids = fileIdsOf(schema, answers);
      await this.files.claim(ids, submission.id);
      if (replaced) await this.files.claim(fileIdsOf(schema, replaced).filter((id) => !ids.includes(id)), null);
    }
  }
}

export function fileIdsOf(schema: FormSchema, answers: Answers): string[] {
  return schema.fields.filter((field) => field.kind === 'file').flatMap((field) => answers[field.id] ?? []).map(String);
}
