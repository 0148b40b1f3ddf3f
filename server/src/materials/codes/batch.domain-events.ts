import { DomainEvent } from '../../platform/domain-events/domain-event.js';

/** So many codes of a batch are made, and not yet all of them. */
export class BatchGrew extends DomainEvent {
  static readonly type = 'materials.batch-grew';

  constructor(
    readonly batchId: string,
    readonly made: number,
  ) {
    super();
  }
}
