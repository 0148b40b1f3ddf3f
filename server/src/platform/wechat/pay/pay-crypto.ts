import { createDecipheriv, verify, type KeyObject } from 'node:crypto';

const TAG_BYTES = 16;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

export interface Sealed {
  ciphertext: string;
  nonce: string;
  associatedData: string;
}

/** Who signed: the stamp of a reply or of a notification, from its headers. */
export interface Stamp {
  timestamp: string;
  nonce: string;
  serial: string;
  signature: string;
}

/** The stamp in headers, or null when a part is missing. */
export function stampOf(headers: Record<string, string | string[] | undefined>): Stamp | null {
  const get = (name: string) => [headers[`wechatpay-${name}`] ?? ''].flat()[0] ?? '';
  const stamp = { timestamp: get('timestamp'), nonce: get('nonce'), serial: get('serial'), signature: get('signature') };
  return Object.values(stamp).every(Boolean) ? stamp : null;
}

/** Whether the holder of the key signed exactly these bytes. WeChat's own probes carry something that is not even Base64. */
export function isSignedBy(key: KeyObject, { timestamp, nonce, signature }: Stamp, body: string): boolean {
  if (!BASE64.test(signature)) return false;
  return verify('RSA-SHA256', Buffer.from(`${timestamp}\n${nonce}\n${body}\n`), key, Buffer.from(signature, 'base64'));
}

/** Throws when the text was changed or sealed with another key: the tag at its end is checked. */
export function unsealPay({ ciphertext, nonce, associatedData }: Sealed, apiV3Key: string): string {
  const bytes = Buffer.from(ciphertext, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(apiV3Key), Buffer.from(nonce), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  decipher.setAAD(Buffer.from(associatedData));
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
}
