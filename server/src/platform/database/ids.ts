import { createHash } from 'node:crypto';
import { uuidv7obj } from 'uuidv7';

export const ID_LENGTH = 25;

/** A new id: UUIDv7's 128 bits in 25 characters of base 36, so ids sort by the time they were made. */
export function newId(): string {
  return BigInt(`0x${uuidv7obj().toHex()}`).toString(36).padStart(ID_LENGTH, '0');
}

/** Every id that was made in the last so many milliseconds sorts after it. */
export function idBefore(ms: number): string {
  return (BigInt(Date.now() - ms) << 80n).toString(36).padStart(ID_LENGTH, '0');
}

/** The same id for the same key: what is done again finds what was done. */
export function idFor(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex').slice(0, 31);
  return BigInt(`0x${hex}`).toString(36).padStart(ID_LENGTH, '0');
}
