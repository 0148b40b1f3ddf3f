import { bytesOfBase64, type SnapshotPage } from '@chudian/shared';
import nacl from 'tweetnacl';

const NONCE = 24;
const PORTION = 4096;

/** Opens a sealed page of the snapshot with the device's key. Throws when it was sealed for another. */
export function openPage(sealed: string, key: string): SnapshotPage {
  const bytes = bytesOfBase64(sealed);
  const plain = nacl.secretbox.open(bytes.subarray(NONCE), bytes.subarray(0, NONCE), bytesOfBase64(key));
  if (!plain) throw new Error('This page was sealed for another device.');
  return JSON.parse(textOfUtf8(plain)) as SnapshotPage;
}

/** The mini-program has no TextDecoder. */
export function textOfUtf8(bytes: Uint8Array): string {
  const parts: string[] = [];
  let codes: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at];
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let code = length === 1 ? first : first & (0xff >> (length + 1));
    for (let next = 1; next < length; next += 1) code = (code << 6) | (bytes[at + next] & 0x3f);
    if (code > 0xffff) codes.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
    else codes.push(code);
    at += length;
    if (codes.length < PORTION) continue;
    parts.push(String.fromCharCode(...codes));
    codes = [];
  }
  return parts.join('') + String.fromCharCode(...codes);
}
