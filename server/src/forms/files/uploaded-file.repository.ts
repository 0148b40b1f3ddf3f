import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import { FastRows } from '../../platform/database/fast-rows.js';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { NotFound } from '../../platform/errors/domain-error.js';
import { UploadedFile } from './uploaded-file.entity.js';

@Injectable()
export class UploadedFileRepository extends Repository<UploadedFile> {
  private readonly fast: FastRows<UploadedFile>;

  constructor(transaction: Transaction) {
    super(transaction, UploadedFile);
    this.fast = new FastRows(transaction, UploadedFile);
  }

  async get(id: string): Promise<UploadedFile> {
    const file = await this.rows.findOneBy({ id });
    if (!file) throw new NotFound('file');
    return file;
  }

  lockMany(ids: string[]): Promise<UploadedFile[]> {
    return this.fast.whereIn('id', [...new Set(ids)], true);
  }

  byIds(ids: string[]): Promise<UploadedFile[]> {
    return this.fast.whereIn('id', [...new Set(ids)]);
  }

  async claim(ids: string[], submissionId: string | null): Promise<void> {
    if (ids.length > 0) await this.rows.update({ id: In(ids) }, { submissionId });
  }

  /** The bytes of one visitor's uploads that no submission has claimed. */
  async unclaimedBytesOf(contactId: string): Promise<number> {
    return (await this.rows.sum('bytes', { contactId, submissionId: IsNull() })) ?? 0;
  }

  /** Uploads from before a time that no submission has claimed, oldest first. */
  unclaimedBefore(at: Date, limit: number): Promise<UploadedFile[]> {
    return this.rows.find({ where: { submissionId: IsNull(), createdAt: LessThan(at) }, order: { createdAt: 'ASC', id: 'ASC' }, take: limit });
  }

  /** True when it was still unclaimed, and is gone now. */
  async removeUnclaimed(id: string): Promise<boolean> {
    const { affected } = await this.rows.delete({ id, submissionId: IsNull() });
    return affected === 1;
  }
}
