import { SetMetadata } from '@nestjs/common';
import type { DomainEvent, DomainEventClass } from './domain-event.js';

/**
 * inside: in one transaction with the delivery's own end; repeats until it succeeds, so make it idempotent by a unique key.
 * outside: without a transaction, for work that calls other systems; repeats likewise.
 * once: like outside, but a run that was cut off is parked instead of repeated, for what must not happen twice.
 */
export type DeliveryMode = 'inside' | 'outside' | 'once';

export interface ListenerMark {
  event: DomainEventClass;
  /** Stored with every delivery: never changes. */
  key: string;
  mode: DeliveryMode;
}

export const LISTENER_MARK = 'chudian:listener';

/** Marks a method as listening to a domain event. */
export function On<Event extends DomainEvent>(event: DomainEventClass<Event>, key: string, mode: DeliveryMode = 'inside') {
  const mark: ListenerMark = { event, key, mode };
  return <Method extends (event: Event) => Promise<unknown>>(target: object, name: string, descriptor: TypedPropertyDescriptor<Method>) => {
    SetMetadata(LISTENER_MARK, mark)(target, name, descriptor);
  };
}
