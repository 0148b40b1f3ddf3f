import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { DomainEvent } from './domain-event.js';
import { LISTENER_MARK, type ListenerMark } from './on.js';

export interface Listener extends ListenerMark {
  handle(event: DomainEvent): Promise<unknown>;
}

/** Everyone who listens, found once at start by the `@On` marks. */
@Injectable()
export class Listeners implements OnModuleInit {
  private readonly byKey = new Map<string, Listener>();
  private readonly byType = new Map<string, Listener[]>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (instance) this.addListenersOf(instance as object);
    }
  }

  of(type: string): Listener[] {
    return this.byType.get(type) ?? [];
  }

  find(key: string): Listener | undefined {
    return this.byKey.get(key);
  }

  private addListenersOf(instance: object): void {
    const prototype = Object.getPrototypeOf(instance) as Record<string, (event: DomainEvent) => Promise<unknown>> | null;
    if (!prototype) return;
    for (const name of this.scanner.getAllMethodNames(prototype)) {
      const mark = this.reflector.get<ListenerMark | undefined>(LISTENER_MARK, prototype[name]);
      if (mark) this.add({ ...mark, handle: (event) => prototype[name].call(instance, event) });
    }
  }

  private add(listener: Listener): void {
    if (this.byKey.has(listener.key)) throw new Error(`Two listeners have the key ${listener.key}.`);
    this.byKey.set(listener.key, listener);
    this.byType.set(listener.event.type, [...this.of(listener.event.type), listener]);
  }
}
