import { PICTURES_PATH } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { FileStore } from '../../platform/files/file-store.js';
import type { Picture } from './picture.entity.js';
import { PictureRepository } from './picture.repository.js';

export interface OpenedPicture {
  picture: Picture;
  stream: Readable;
}

/** Opens a picture for whoever knows its name. */
@Injectable()
export class OpenPicture {
  constructor(
    private readonly pictures: PictureRepository,
    private readonly store: FileStore,
  ) {}

  async find(name: string): Promise<OpenedPicture | null> {
    const picture = await this.pictures.findByName(name);
    const stream = picture && (await this.store.open(picture.storedAs));
    return stream && { picture, stream };
  }

  /** By the address that a cover has. */
  findAt(address: string): Promise<OpenedPicture | null> {
    return this.find(address.slice(PICTURES_PATH.length));
  }

  /** Whether an address means one of ours, which need not be fetched. */
  static isOurs(address: string): boolean {
    return address.startsWith(PICTURES_PATH);
  }
}
