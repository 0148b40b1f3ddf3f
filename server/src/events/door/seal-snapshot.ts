import type { SnapshotPage } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import nacl from 'tweetnacl';
import { SecretVault } from '../../platform/security/secret-vault.js';
import type { DoorDevice } from './door-device.entity.js';

/** Seals a page of a snapshot with the device's own key: whoever finds the file on another phone reads nothing. */
@Injectable()
export class SealSnapshot {
  constructor(private readonly vault: SecretVault) {}

  execute(device: DoorDevice, page: SnapshotPage): string {
    const nonce = randomBytes(nacl.secretbox.nonceLength);
    const box = nacl.secretbox(Buffer.from(JSON.stringify(page)), nonce, this.vault.open(device.sealedKey!));
    return Buffer.concat([nonce, box]).toString('base64');
  }
}
