import { Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Keys } from './keys.js';

/** Phone numbers at rest: encrypted with AES-256-GCM, found again by a keyed index, shown with their middle hidden. */
@Injectable()
export class PhoneVault {
  private readonly cipherKey: Buffer;
  private readonly indexKey: Buffer;

  constructor(keys: Keys) {
    this.cipherKey = keys.for('phone-cipher');
    this.indexKey = keys.for('phone-index');
  }

  seal(phone: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.cipherKey, nonce);
    const sealed = Buffer.concat([cipher.update(phone, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
  }

  open(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.cipherKey, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }

  /** The same number always has the same index, which tells nothing without the key. */
  index(phone: string): string {
    return createHmac('sha256', this.indexKey).update(phone).digest('hex').slice(0, 40);
  }
}

/** +8613800138000 → 138****8000 */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/^\+86/, '');
  return digits.length < 8 ? '****' : `${digits.slice(0, -8)}****${digits.slice(-4)}`;
}
