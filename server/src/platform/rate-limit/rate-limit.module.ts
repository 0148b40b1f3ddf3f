import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClearRateCounters } from './clear-rate-counters.js';
import { RateCounter } from './rate-counter.entity.js';
import { RateLimit } from './rate-limit.js';

/** How often something may be done, counted for all processes together. Owns `rate_counters`; announces nothing, hears nobody. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([RateCounter])],
  providers: [RateLimit, ClearRateCounters],
  exports: [RateLimit],
})
export class RateLimitModule {}
