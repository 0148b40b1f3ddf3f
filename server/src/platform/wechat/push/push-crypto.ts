import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { PushForged } from './push.errors.js';

/** What an account and its platform share to trust each other's messages. */
export interface PushSecrets {
  token: string;
  /** Forty-three characters; decoded they are the key. */
  encodingAesKey: string;
  /** The appid (WeCom: the corpid), which stands at the end of every sealed message. */
  appid: string;
}

/** PKCS#7 over blocks of 32 bytes, though AES has 16: the library's own padding would refuse it. */
const PADDING_BLOCK = 32;
const RANDOM_BYTES = 16;
const HEAD_BYTES = RANDOM_BYTES + 4;

/** SHA-1 of the sorted parts: the `signature`, and with the sealed text among the parts the `msg_signature`. */
export function sign(...parts: string[]): string {
  return createHash('sha1').update(parts.sort().join('')).digest('hex');
}

export function requireSignature(given: string | undefined, ...parts: string[]): void {
  const expected = Buffer.from(sign(...parts));
  const actual = Buffer.from(given ?? '');
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) throw new PushForged('the signature is wrong');
}

/** The text inside a sealed message that was meant for this account. */
export function unseal(sealed: string, { encodingAesKey, appid }: PushSecrets): string {
  const plain = withoutPadding(decrypt(sealed, keyOf(encodingAesKey)));
  const end = HEAD_BYTES + (plain.length < HEAD_BYTES ? 0 : plain.readUInt32BE(RANDOM_BYTES));
  if (end > plain.length) throw new PushForged('the sealed message is shorter than it says');
  if (!isSame(plain.subarray(end), Buffer.from(appid))) throw new PushForged('the sealed message is for another account');
  return plain.subarray(HEAD_BYTES, end).toString();
}

export function seal(text: string, { encodingAesKey, appid }: PushSecrets, random = randomBytes(RANDOM_BYTES)): string {
  const message = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(message.length);
  const key = keyOf(encodingAesKey);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = withPadding(Buffer.concat([random, length, message, Buffer.from(appid)]));
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
}

/** A reply as the platform takes it: sealed, and signed with its own time and nonce. */
export function sealReply(text: string, secrets: PushSecrets, { timestamp, nonce, random }: { timestamp: string; nonce: string; random?: Buffer<ArrayBuffer> }): string {
  const sealed = seal(text, secrets, random);
  const signature = sign(secrets.token, timestamp, nonce, sealed);
  const inCdata = (name: string, value: string) => `<${name}><![CDATA[${value}]]></${name}>`;
  return `<xml>${inCdata('Encrypt', sealed)}${inCdata('MsgSignature', signature)}<TimeStamp>${timestamp}</TimeStamp>${inCdata('Nonce', nonce)}</xml>`;
}

/** The last character may carry spare bits; Node's decoder does not mind. */
const keyOf = (encodingAesKey: string): Buffer => Buffer.from(`${encodingAesKey}=`, 'base64');

function decrypt(sealed: string, key: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  try {
    return Buffer.concat([decipher.update(sealed, 'base64'), decipher.final()]);
  } catch {
    throw new PushForged('the sealed message is not whole');
  }
}

function withPadding(bytes: Buffer): Buffer {
  const size = PADDING_BLOCK - (bytes.length % PADDING_BLOCK);
  return Buffer.concat([bytes, Buffer.alloc(size, size)]);
}

function withoutPadding(bytes: Buffer): Buffer {
  const size = bytes.at(-1) ?? 0;
  const padding = bytes.subarray(-size);
  if (size < 1 || size > PADDING_BLOCK || size > bytes.length || padding.some((byte) => byte !== size)) throw new PushForged('the padding is wrong');
  return bytes.subarray(0, -size);
}

const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
