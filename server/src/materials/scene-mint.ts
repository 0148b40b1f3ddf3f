import { composeScene, parseScene, SEAL_LENGTH, SERIAL_LENGTH } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { Keys } from '../platform/security/keys.js';

const RADIX = 36;

export type SceneReading = { kind: 'ours'; serial: string } | { kind: 'unknown' } | { kind: 'forged' };

/** Makes the text of codes, and tells ours from typing errors and from forgeries without asking the database. */
@Injectable()
export class SceneMint {
  private readonly key: Buffer;

  constructor(keys: Keys) {
    this.key = keys.for('scene-seal');
  }

  newSerial(): string {
    return Array.from({ length: SERIAL_LENGTH }, () => randomInt(RADIX).toString(RADIX)).join('');
  }

  sceneOf(serial: string): string {
    return composeScene({ serial, seal: this.seal(serial) });
  }

  read(text: string): SceneReading {
    const scene = parseScene(text);
    if (!scene) return { kind: 'unknown' };
    const isOurs = timingSafeEqual(Buffer.from(scene.seal), Buffer.from(this.seal(scene.serial)));
    return isOurs ? { kind: 'ours', serial: scene.serial } : { kind: 'forged' };
  }

  /** Six characters of base 36: one guess in two thousand million is right. */
  private seal(serial: string): string {
    const number = createHmac('sha256', this.key).update(serial).digest().readBigUInt64BE();
    return (number % BigInt(RADIX ** SEAL_LENGTH)).toString(RADIX).padStart(SEAL_LENGTH, '0');
  }
}
