import { Injectable } from '@nestjs/common';

/** What time it is. The only place that asks the machine, so that a demo or a test can live in another year. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands where it was put and moves when it is told to. */
export class MovableClock extends Clock {
  constructor(private at: Date | null = null) {
    super();
  }

  override now(): Date {
    return this.at === null ? new Date() : new Date(this.at);
  }

  /** `null` lets it run with the machine again. */
  moveTo(at: Date | null): void {
    this.at = at;
  }
}
