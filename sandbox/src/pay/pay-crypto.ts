import { createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, createSign, createVerify, type KeyObject } from 'node:crypto';

const TAG_BYTES = 16;

/** Each part on a line of its own, the last one ended too: what requests, answers, notifications and the cashier sign. */
export const lines = (...parts: (string | number)[]): string => parts.map((part) => `${part}\n`).join('');

type Key = KeyObject | string;

/** To read a key takes longer than to use it, and there are only a few. */
function remembered(read: (pem: string) => KeyObject): (key: Key) => KeyObject {
  const known = new Map<string, KeyObject>();
  return (key) => {
    if (typeof key !== 'string') return key;
    const object = known.get(key) ?? read(key);
    known.set(key, object);
    return object;
  };
}

const privateKeyOf = remembered(createPrivateKey);
const publicKeyOf = remembered(createPublicKey);

/** SHA256 with RSA (PKCS#1 v1.5), Base64. */
export const signWith = (privateKey: Key, text: string): string => createSign('sha256').update(text).sign(privateKeyOf(privateKey), 'base64');

/** By a public key, or by the one in a certificate. */
export function isSignedBy(publicKey: Key, text: string | Buffer, signature: string): boolean {
  return createVerify('sha256').update(text).verify(publicKeyOf(publicKey), signature, 'base64');
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
