import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Loop, type LoopWork } from './loop.js';
import { Signals } from './signals.js';

/** The work that goes on behind the requests. Any number of processes may do it beside each other. */
@Injectable()
export class Background implements OnApplicationShutdown {
  private readonly logger = new Logger('Background');
  private readonly loops: Loop[] = [];

  constructor(private readonly signals: Signals) {}

  /** Called by capabilities when their module starts; nothing runs until `start`. */
  register(work: LoopWork): void {
    const loop = new Loop(work, (error) => this.logger.error({ err: error }, `the loop ${work.name} failed; it goes on`));
    this.loops.push(loop);
    if (work.signal) this.signals.on(work.signal, () => loop.wake());
  }

  start(): void {
    for (const loop of this.loops) loop.start();
  }

  /** Does everything that is due, in this call, until nothing is left: for demos and tests. */
  async drain(): Promise<void> {
    let didWork = true;
    while (didWork) {
      didWork = false;
      for (const loop of this.loops) didWork = (await loop.turn()) || didWork;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }
}
