import { Injectable } from '@nestjs/common';
import { RateLimit } from '../platform/rate-limit/rate-limit.js';

const PER_HOUR = 30;
const HOUR_SECONDS = 3600;

/** Promo codes are short words. Who tries them out soon gets no answer any more; a code that works is never counted. */
@Injectable()
export class PromoGuesses {
  constructor(private readonly rateLimit: RateLimit) {}

  /** `by`: the contact, or the address where there is none. */
  take(by: string): Promise<void> {
    return this.rateLimit.take(`promo-guesses:${by}`, PER_HOUR, HOUR_SECONDS);
  }
}
