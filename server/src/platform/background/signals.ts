import { Injectable } from '@nestjs/common';
import { EventEmitter } from 'node:events';

/** Wakes this process's own loops at once; other processes find the work at their next look. */
@Injectable()
export class Signals {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  give(name: string): void {
    this.emitter.emit(name);
  }

  on(name: string, wake: () => void): void {
    this.emitter.on(name, wake);
  }
}
