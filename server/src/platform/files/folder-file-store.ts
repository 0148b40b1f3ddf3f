import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Config } from '../config/config.js';
import { FileStore } from './file-store.js';

const NAME = /^[0-9a-f]{2}\/[0-9a-f]{40}$/;

/** Files in one folder, which is given by the settings and shared by all processes; never served as it is. */
@Injectable()
export class FolderFileStore extends FileStore {
  private readonly folder: string;

  constructor(config: Config) {
    super();
    this.folder = config.filesFolder;
  }

  async keep(bytes: Buffer): Promise<string> {
    const random = randomBytes(20).toString('hex');
    const name = `${random.slice(0, 2)}/${random}`;
    await mkdir(dirname(this.pathOf(name)), { recursive: true });
    await writeFile(this.pathOf(name), bytes, { flag: 'wx', mode: 0o600 });
    return name;
  }

  async open(name: string): Promise<Readable | null> {
    try {
      return (await open(this.pathOf(name), 'r')).createReadStream();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  private pathOf(name: string): string {
    if (!NAME.test(name)) throw new Error('This is no name of a kept file.');
    return join(this.folder, name);
  }
}
