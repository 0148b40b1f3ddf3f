import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Background } from '../../platform/background/background.js';
import { Clock } from '../../platform/clock/clock.js';
import { FileStore } from '../../platform/files/file-store.js';
import { UploadedFileRepository } from './uploaded-file.repository.js';

const PORTION = 100;
const EVERY_MS = 60 * 60_000;
const KEPT_MS = 24 * 60 * 60_000;

/** Removes uploads of yesterday that no submission has claimed. The row goes first: what is claimed at that very moment stays. */
@Injectable()
export class SweepUploads implements OnModuleInit {
  constructor(
    private readonly files: UploadedFileRepository,
    private readonly store: FileStore,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.background.register({ name: 'sweep-uploads', restMs: EVERY_MS, turn: () => this.execute() });
  }

  /** True when there may be more. */
  async execute(): Promise<boolean> {
    const files = await this.files.unclaimedBefore(new Date(this.clock.now().getTime() - KEPT_MS), PORTION);
    for (const { id, storedAs } of files) if (await this.files.removeUnclaimed(id)) await this.store.remove(storedAs);
    return files.length === PORTION;
  }
}
