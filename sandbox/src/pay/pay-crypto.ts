import { createCipheriv, createDecipheriv, createSign, createVerify, type KeyLike } from 'node:crypto';

const TAG_BYTES = 16;

/** Each part on a line of its own, the last one ended too: what requests, answers, notifications and the cashier sign. */
export const lines = (...parts: (string | number)[]): string => parts.map((part) => `${part}\n`).join('');

/** SHA256 with RSA (PKCS#1 v1.5), Base64. */
export const signWith = (privateKey: KeyLike, text: string): string => createSign('sha256').update(text).sign(privateKey, 'base64');

export function isSignedBy(publicKey: KeyLike, text: string | Buffer, signature: string): boolean {
  return createVerify('sha256').update(text).verify(publicKey, signature, 'base64');
}

export interface Sealed {
  algorithm: 'AEAD_AES_256_GCM';
  ciphertext: string;
  associated_data: string;
  nonce: string;
}

/** AES-256-GCM with the APIv3 key; the tag stands at the end of the ciphertext. */
export function sealForMerchant(apiV3Key: string, plain: string, { nonce, associatedData }: { nonce: string; associatedData: string }): Sealed {
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce).setAAD(Buffer.from(associatedData));
  const bytes = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { algorithm: 'AEAD_AES_256_GCM', ciphertext: bytes.toString('base64'), associated_data: associatedData, nonce };
}

/** Throws when one bit is not as it was. */
export function openSealed(apiV3Key: string, { ciphertext, associated_data, nonce }: Omit<Sealed, 'algorithm'>): string {
  const bytes = Buffer.from(ciphertext, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', apiV3Key, nonce).setAAD(Buffer.from(associated_data));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
}
