import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';

/** OWASP's first choice for argon2id, which is the library's default algorithm. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Passwords as they are kept: argon2id, each with a salt of its own. */
@Injectable()
export class Passwords {
  /** Nobody's password: checking against it takes as long as against somebody's. */
  private readonly decoy = hash(randomBytes(32), COST);

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), COST);
  }

  /** Does the same work when there is nothing to compare with, so that the time tells nothing. */
  async matches(kept: string | null, password: string): Promise<boolean> {
    const isSame = await verify(kept ?? (await this.decoy), password.normalize('NFKC'));
    return isSame && kept !== null;
  }
}
