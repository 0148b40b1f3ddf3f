import { Injectable } from '@nestjs/common';
import { RateLimit } from '../platform/rate-limit/rate-limit.js';

const PER_HOUR = 20;
const HOUR_SECONDS = 3600;

/** Who tries out scenes soon gets no answer any more. Scenes that are ours are never counted, so nobody's scan suffers from his neighbour. */
@Injectable()
export class ForgeryLimit {
  constructor(private readonly rateLimit: RateLimit) {}

  /** `by`: the contact, or the address where there is none. */
  take(by: string): Promise<void> {
    return this.rateLimit.take(`forged-scans:${by}`, PER_HOUR, HOUR_SECONDS);
  }
}
