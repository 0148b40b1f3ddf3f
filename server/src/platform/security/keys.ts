import { Injectable } from '@nestjs/common';
import { hkdfSync } from 'node:crypto';
import { Config } from '../config/config.js';

export type KeyPurpose = 'visitor-token' | 'scene-seal' | 'phone-cipher' | 'phone-index' | 'secret-cipher' | 'self-check-in';

/** One secret is configured; each purpose gets a key of its own, so that none can stand for another. */
@Injectable()
export class Keys {
  constructor(private readonly config: Config) {}

  for(purpose: KeyPurpose): Buffer {
    return Buffer.from(hkdfSync('sha256', this.config.secret, 'chudian', purpose, 32));
  }
}
