import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DecodingThread } from './decoding-thread.js';

/** What a phone sees of a printed millimetre when it is held at arm's length, in the picture that it searches for codes. */
const PIXELS_PER_MM = 7;
/** Larger prints are no harder to read. */
const MOST_PIXELS = 400;

/** Reads codes as a phone would read them from paper. It is heavy work, so a thread beside the requests does it, while there is some. */
@Injectable()
export class DecodeCode implements OnApplicationShutdown {
  private thread: DecodingThread | null = null;

  /** The text of the code on a picture, printed at that size; null when it cannot be read. */
  execute(png: Buffer, sizeMm: number): Promise<string | null> {
    if (!this.thread || this.thread.isOver) this.thread = new DecodingThread();
    return this.thread.read(png, Math.min(MOST_PIXELS, Math.round(sizeMm * PIXELS_PER_MM)));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread?.end();
  }
}
