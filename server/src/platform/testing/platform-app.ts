import fastifyCookie from '@fastify/cookie';
import type { DynamicModule, Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { MigrationInterface } from 'typeorm';
import { AccessModule } from '../access/access.module.js';
import { AuditRows1763700001000 } from '../audit/1763700001000-audit-rows.migration.js';
import { AuditModule } from '../audit/audit.module.js';
import { Clock, MovableClock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { ConfigModule } from '../config/config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { Deliveries1763700000000 } from '../domain-events/1763700000000-deliveries.migration.js';
import { DomainEventsModule } from '../domain-events/domain-events.module.js';
import { ErrorFilter } from '../errors/error.filter.js';
import { validationPipe } from '../http/validation.js';
import { RateCounters1763700002000 } from '../rate-limit/1763700002000-rate-counters.migration.js';
import { RateLimitModule } from '../rate-limit/rate-limit.module.js';
import { SecurityModule } from '../security/security.module.js';
import { dropDatabase, emptyDatabase, settingOf } from './databases.js';

const PLATFORM = [ConfigModule, DomainEventsModule, SecurityModule, AccessModule, AuditModule, RateLimitModule];
const MIGRATIONS = [Deliveries1763700000000, AuditRows1763700001000, RateCounters1763700002000];

export interface PlatformApp {
  app: NestFastifyApplication;
  clock: MovableClock;
  close(): Promise<void>;
}

export interface PlatformOptions {
  engine?: string;
  settings?: Record<string, string>;
}

/** The real platform under some capabilities, on an empty database of the engine, with a clock that the test moves. */
export async function platformApp(capabilities: (Type | DynamicModule)[], migrations: (new () => MigrationInterface)[] = [], options: PlatformOptions = {}): Promise<PlatformApp> {
  const clock = new MovableClock(new Date('2026-11-02T02:00:00Z'));
  const database = await emptyDatabase(options.engine ?? 'SQLite');
  const testing = await Test.createTestingModule({ imports: [...PLATFORM, DatabaseModule.with([...MIGRATIONS, ...migrations]), ...capabilities] })
    .overrideProvider(Config).useValue(new Config({ DATABASE_URL: settingOf(database), ...options.settings }))
    .overrideProvider(Clock).useValue(clock)
    .compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  await app.register(fastifyCookie);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ErrorFilter());
  await app.init();
  const close = async () => {
    await app.close();
    await dropDatabase(database);
  };
  return { app, clock, close };
}
