import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { newId } from '../../platform/database/ids.js';
import { FileStore } from '../../platform/files/file-store.js';
import { RateLimit } from '../../platform/rate-limit/rate-limit.js';
import { Picture } from './picture.entity.js';
import { PictureRepository } from './picture.repository.js';
import { redrawPicture, type Redrawn } from './redraw-picture.js';

const UPLOADS_AN_HOUR = 60;
const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png' };

/** Keeps a picture that a member of staff uploads, once, however often it comes. */
@Injectable()
export class KeepPicture {
  constructor(
    private readonly pictures: PictureRepository,
    private readonly store: FileStore,
    private readonly rates: RateLimit,
    private readonly clock: Clock,
  ) {}

  async execute(staffId: string, read: () => Promise<Buffer>): Promise<Picture> {
    await this.rates.take(`picture:${staffId}`, UPLOADS_AN_HOUR, 3600);
    const redrawn = await redrawPicture(await read());
    const name = `${createHash('sha256').update(redrawn.bytes).digest('hex').slice(0, 40)}.${ENDINGS[redrawn.type]}`;
    return (await this.pictures.findByName(name)) ?? this.keep(name, redrawn, staffId);
  }

  private async keep(name: string, { type, bytes }: Redrawn, uploadedById: string): Promise<Picture> {
    const storedAs = await this.store.keep(bytes);
    try {
      return await this.pictures.save(Object.assign(new Picture(), { id: newId(), name, type, bytes: bytes.length, storedAs, uploadedById, createdAt: this.clock.now() }));
    } catch (error) {
      await this.store.remove(storedAs);
      const other = isDuplicate(error) ? await this.pictures.findByName(name) : null;
      if (!other) throw error;
      return other;
    }
  }
}
