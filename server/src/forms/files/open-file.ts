import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { ReadContacts } from '../../contacts/read-contacts.js';
import { NotFound } from '../../platform/errors/domain-error.js';
import { FileStore } from '../../platform/files/file-store.js';
import type { UploadedFile } from './uploaded-file.entity.js';
import { UploadedFileRepository } from './uploaded-file.repository.js';

export interface OpenedFile {
  file: UploadedFile;
  stream: Readable;
}

/** Opens a file for staff, or for the visitor who uploaded it. What is not his does not exist for him. */
@Injectable()
export class OpenFile {
  constructor(
    private readonly files: UploadedFileRepository,
    private readonly store: FileStore,
    private readonly contacts: ReadContacts,
  ) {}

  async forStaff(id: string): Promise<OpenedFile> {
    const file = await this.files.get(id);
    const stream = await this.store.open(file.storedAs);
    if (!stream) throw new NotFound('file');
    return { file, stream };
  }

  async forVisitor(id: string, contactId: string): Promise<OpenedFile> {
    const { contactId: ownerId } = await this.files.get(id);
    const people = await this.contacts.byIds([ownerId, contactId]);
    if (people.get(ownerId)?.id !== people.get(contactId)?.id) throw new NotFound('file');
    return this.forStaff(id);
  }
}
