import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Background } from '../background/background.js';
import { Signals } from '../background/signals.js';
import { Announcer } from './announcer.js';
import { DeliverDomainEvents } from './deliver.js';
import { Delivery } from './delivery.entity.js';
import { ParkedDeliveries } from './parked-deliveries.js';
import { Listeners } from './listeners.js';

/** The outbox: what happened in one capability reaches those that listen, after commit, at least once. Owns `deliveries`. */
@Global()
@Module({
  imports: [DiscoveryModule, TypeOrmModule.forFeature([Delivery])],
  providers: [Announcer, Listeners, DeliverDomainEvents, ParkedDeliveries, Background, Signals],
  exports: [Announcer, ParkedDeliveries, Background, Signals],
})
export class DomainEventsModule {}
