/** Bytes in the characters of a QR code's alphanumeric mode (RFC 9285): three characters for two bytes, in a code that stays coarse. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** For an even number of bytes. The last character is then never a space, which scanners like to cut off. */
export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = bytes[at] * 256 + bytes[at + 1];
    text += ALPHABET[pair % 45] + ALPHABET[Math.floor(pair / 45) % 45] + ALPHABET[Math.floor(pair / 2025)];
  }
  return text;
}

/** The bytes, or null when the text is not base 45 of an even number of bytes. */
export function fromBase45(text: string): Uint8Array | null {
  if (text.length % 3 !== 0) return null;
  const bytes = new Uint8Array((text.length / 3) * 2);
  for (let at = 0; at < text.length; at += 3) {
    const digits = [text[at], text[at + 1], text[at + 2]].map((character) => ALPHABET.indexOf(character));
    const pair = digits[0] + digits[1] * 45 + digits[2] * 2025;
    if (digits.includes(-1) || pair > 65_535) return null;
    bytes[(at / 3) * 2] = pair >> 8;
    bytes[(at / 3) * 2 + 1] = pair & 255;
  }
  return bytes;
}
