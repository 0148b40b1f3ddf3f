import { DomainEvent } from '../../platform/domain-events/domain-event.js';

/** An import has got so far, and goes on from there: heard by itself. */
export class ImportMoved extends DomainEvent {
  static readonly type = 'events.import-moved';

  constructor(
    readonly importId: string,
    readonly position: number,
  ) {
    super();
  }
}
