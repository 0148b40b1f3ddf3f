import { Global, Module } from '@nestjs/common';
import { config as readDotEnv } from 'dotenv';
import { Clock } from '../clock/clock.js';
import { Config } from './config.js';

/** Settings and the clock: what everything may ask for. */
@Global()
@Module({
  providers: [Clock, { provide: Config, useFactory: settingsOfThisProcess }],
  exports: [Clock, Config],
})
export class ConfigModule {}

/** What the environment and the file .env say. */
export function settingsOfThisProcess(): Config {
  readDotEnv({ quiet: true });
  return new Config(process.env);
}
