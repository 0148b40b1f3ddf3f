import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app/app.module.js';
import { startOrExplain } from './app/start-or-explain.js';
import { settingsOfThisProcess } from './platform/config/config.module.js';
import { Background } from './platform/background/background.js';

// The background work alone: domain events, alerts, batches. Any number of these may run beside each other.
await startOrExplain(async () => {
  // Before Nest does, which would tell a refusal a second time, with its own stack.
  settingsOfThisProcess();
  const app = await NestFactory.createApplicationContext(AppModule, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  app.get(Background).start();
});
