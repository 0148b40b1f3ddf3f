import type { FileView, FormSchema } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { Submission } from '../submission.entity.js';
import { fileIdsOf } from './claim-files.js';
import type { UploadedFile } from './uploaded-file.entity.js';
import { UploadedFileRepository } from './uploaded-file.repository.js';

/** The names and sizes of files, to be shown beside answers. */
@Injectable()
export class ReadFiles {
  constructor(private readonly files: UploadedFileRepository) {}

  async ofSubmission(submission: Submission, schema: FormSchema): Promise<FileView[]> {
    const ids = fileIdsOf(schema, submission.answers);
    const found = await this.byIds(ids);
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async byIds(ids: string[]): Promise<Map<string, FileView>> {
    const files = ids.length > 0 ? await this.files.byIds(ids) : [];
    return new Map(files.map((file) => [file.id, presentFile(file)]));
  }
}

export function presentFile({ id, name, bytes }: UploadedFile): FileView {
  return { id, name, bytes };
}
