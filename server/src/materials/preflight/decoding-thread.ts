import { Worker } from 'node:worker_threads';

const IDLE_MS = 10_000;

interface Waiting {
  resolve(text: string | null): void;
  reject(error: Error): void;
}

export interface DecodingAnswer {
  id: number;
  text: string | null;
  error?: string;
}

/** One run of the thread that reads codes. It ends by itself when it has nothing to do, for it holds some 40 MB. */
export class DecodingThread {
  isOver = false;
  private readonly worker = new Worker(new URL('./decode.worker.js', import.meta.url));
  private readonly waiting = new Map<number, Waiting>();
  private rest: NodeJS.Timeout | undefined;
  private lastId = 0;

  constructor() {
    this.worker.unref();
    this.worker.on('message', (answer: DecodingAnswer) => this.take(answer));
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('The thread that reads codes has ended.')));
  }

  read(png: Buffer, px: number): Promise<string | null> {
    clearTimeout(this.rest);
    this.worker.ref();
    const id = (this.lastId += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, png, px });
    });
  }

  async end(): Promise<void> {
    this.isOver = true;
    clearTimeout(this.rest);
    await this.worker.terminate();
  }

  private take({ id, text, error }: DecodingAnswer): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === undefined) waiting?.resolve(text);
    else waiting?.reject(new Error(error));
    if (this.waiting.size === 0) this.beIdle();
  }

  /** Does not keep the process alive. */
  private beIdle(): void {
    this.worker.unref();
    this.rest = setTimeout(() => void this.end(), IDLE_MS).unref();
  }

  private fail(error: Error): void {
    this.isOver = true;
    clearTimeout(this.rest);
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
