const LENGTH = 25;
const BYTES = 16;
const ID = /^[0-9a-z]{25}$/;

/** The 16 bytes of an id of 25 characters in base 36, by long division: phones have no BigInt. Null when it is not an id. */
export function bytesOfId(id: string): Uint8Array | null {
  if (!ID.test(id)) return null;
  const bytes = new Uint8Array(BYTES);
  for (const character of id) {
    let carry = parseInt(character, 36);
    for (let at = BYTES - 1; at >= 0; at -= 1) {
      carry += bytes[at] * 36;
      bytes[at] = carry & 255;
      carry >>= 8;
    }
    if (carry > 0) return null;
  }
  return bytes;
}

export function idOfBytes(bytes: Uint8Array): string {
  const rest = bytes.slice();
  let id = '';
  for (let digit = 0; digit < LENGTH; digit += 1) {
    let remainder = 0;
    for (let at = 0; at < BYTES; at += 1) {
      const value = remainder * 256 + rest[at];
      rest[at] = Math.floor(value / 36);
      remainder = value % 36;
    }
    id = remainder.toString(36) + id;
  }
  return id;
}
