import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import type { SavedState, State } from './state.js';

const SAVE_EVERY_MS = 2_000;

/** Keeps the state in a JSON file between starts. The file is replaced whole, so a crash leaves the older one. */
export class StateFile {
  private timer: NodeJS.Timeout | undefined;
  private written = '';

  constructor(private readonly path: string, private readonly state: State) {}

  load(): void {
    const text = this.read();
    if (text === null) return;
    this.state.load(JSON.parse(text) as SavedState);
    this.written = text;
  }

  start(): void {
    this.timer = setInterval(() => void this.save(), SAVE_EVERY_MS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.save();
  }

  async save(): Promise<void> {
    const text = JSON.stringify(this.state.save());
    if (text === this.written) return;
    await writeFile(`${this.path}.new`, text);
    await rename(`${this.path}.new`, this.path);
    this.written = text;
  }

  private read(): string | null {
    try {
      return readFileSync(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}
