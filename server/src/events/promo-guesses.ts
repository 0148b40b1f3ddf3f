import { Injectable } from '@nestjs/common';
import { TooManyRequests } from '../platform/errors/domain-error.js';
import { RateLimit } from '../platform/rate-limit/rate-limit.js';

const PER_HOUR = 30;
const HOUR_SECONDS = 3600;

/** Promo codes are short words. Who tries them out soon hears nothing more of any, the right ones included; a code that works is never counted. */
@Injectable()
export class PromoGuesses {
  constructor(private readonly rateLimit: RateLimit) {}

  /** Before it is told whether the code is right. `by`: the contact, or the address where there is none. */
  async begin(by: string): Promise<void> {
    if (!(await this.rateLimit.tryTake(allowanceOf(by)))) throw new TooManyRequests();
  }

  /** It was no guess. */
  wasRight(by: string): Promise<void> {
    return this.rateLimit.giveBack(allowanceOf(by));
  }
}

const allowanceOf = (by: string) => ({ name: `promo-guesses:${by}`, limit: PER_HOUR, windowSeconds: HOUR_SECONDS });
