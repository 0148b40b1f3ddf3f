/**
 * A fact that others may listen to. Subclasses carry a static `type`, stored with the delivery and so never changed,
 * and plain fields that survive JSON.
 */
export abstract class DomainEvent {
  declare readonly __isDomainEvent: true;
}

export interface DomainEventClass<Event extends DomainEvent = DomainEvent> {
  readonly type: string;
  new (...fields: never[]): Event;
}

export function typeOf(event: DomainEvent): string {
  return (event.constructor as unknown as DomainEventClass).type;
}
