import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

const BLOCK = 32;
const HEAD = 20;

/** SHA-1 over the parts, sorted as plain texts and joined: `signature` and `msg_signature` alike. */
export function sign(...parts: string[]): string {
  return createHash('sha1').update(parts.sort().join('')).digest('hex');
}

/** AES-256-CBC over: 16 random bytes, the length in bytes, the message, the receiver's appid or corpid. */
export function encrypt(message: string, receiver: string, encodingAESKey: string, random16: Buffer): string {
  const content = Buffer.from(message);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const plain = Buffer.concat([random16, length, content, Buffer.from(receiver)]);
  const cipher = createCipheriv('aes-256-cbc', keyOf(encodingAESKey), ivOf(encodingAESKey)).setAutoPadding(false);
  return Buffer.concat([cipher.update(padded(plain)), cipher.final()]).toString('base64');
}

export interface Decrypted {
  message: string;
  receiver: string;
}

/** Null when the text was not encrypted with this key. */
export function decrypt(encrypted: string, encodingAESKey: string): Decrypted | null {
  const bytes = Buffer.from(encrypted, 'base64');
  if (bytes.length === 0 || bytes.length % 16 !== 0) return null;
  const decipher = createDecipheriv('aes-256-cbc', keyOf(encodingAESKey), ivOf(encodingAESKey)).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(bytes), decipher.final()]);
  const padding = plain.at(-1) ?? 0;
  if (padding < 1 || padding > BLOCK || plain.length < HEAD + padding) return null;
  const end = HEAD + plain.readUInt32BE(16);
  if (end > plain.length - padding) return null;
  return { message: plain.toString('utf8', HEAD, end), receiver: plain.toString('utf8', end, plain.length - padding) };
}

/** Node's Base64 is lenient about the spare bits of the last of the 43 characters, as it has to be. */
const keyOf = (encodingAESKey: string): Buffer => Buffer.from(`${encodingAESKey}=`, 'base64');
const ivOf = (encodingAESKey: string): Buffer => keyOf(encodingAESKey).subarray(0, 16);

/** PKCS#7 to blocks of 32, which no library does by itself. */
function padded(plain: Buffer): Buffer {
  const missing = BLOCK - (plain.length % BLOCK);
  return Buffer.concat([plain, Buffer.alloc(missing, missing)]);
}
