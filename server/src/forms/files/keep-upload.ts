import { FILE_TYPES } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { FileStore } from '../../platform/files/file-store.js';
import type { Upload } from '../../platform/http/upload-of.js';
import { RateLimit } from '../../platform/rate-limit/rate-limit.js';
import { FileQuotaUsedUp, FileRefused } from '../form.errors.js';
import { FormRepository } from '../form.repository.js';
import { nameOf } from './name-of.js';
import { UploadedFile } from './uploaded-file.entity.js';
import { UploadedFileRepository } from './uploaded-file.repository.js';

const UPLOADS_AN_HOUR = 30;
const MOST_UNCLAIMED_BYTES = 50 * 1024 * 1024;

/** Keeps what a visitor uploads for an answer: only what its content, not its name, proves to be allowed. */
@Injectable()
export class KeepUpload {
  constructor(
    private readonly files: UploadedFileRepository,
    private readonly forms: FormRepository,
    private readonly store: FileStore,
    private readonly rates: RateLimit,
    private readonly clock: Clock,
  ) {}

  /** The bytes are read only when he may upload at all. */
  async execute(formId: string, contactId: string, read: () => Promise<Upload>): Promise<UploadedFile> {
    await this.requireFileField(formId);
    await this.rates.take(`upload:${contactId}`, UPLOADS_AN_HOUR, 3600);
    const { name, bytes } = await read();
    const type = (await fileTypeFromBuffer(bytes))?.mime ?? '';
    if (!Object.hasOwn(FILE_TYPES, type)) throw new FileRefused();
    if ((await this.files.unclaimedBytesOf(contactId)) + bytes.length > MOST_UNCLAIMED_BYTES) throw new FileQuotaUsedUp();
    return this.keep(bytes, { contactId, name: nameOf(name, type), type });
  }

  private async keep(bytes: Buffer, facts: Pick<UploadedFile, 'contactId' | 'name' | 'type'>): Promise<UploadedFile> {
    const storedAs = await this.store.keep(bytes);
    const file = Object.assign(new UploadedFile(), { id: newId(), ...facts, bytes: bytes.length, storedAs, createdAt: this.clock.now() });
    try {
      return await this.files.save(file);
    } catch (error) {
      await this.store.remove(storedAs);
      throw error;
    }
  }

  private async requireFileField(formId: string): Promise<void> {
    const form = await this.forms.get(formId);
    const { fields } = await this.forms.schemaOf(form.id, form.version);
    if (!fields.some((field) => field.kind === 'file')) throw new FileRefused();
  }
}
