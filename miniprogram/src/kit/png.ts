/**
 * A black and white pattern (true is black) as the address of a PNG, written here: phones need neither a canvas nor a network for it.
 * Each cell becomes a square of so many dots.
 */
export function pngAddress(pattern: boolean[][], dotsPerCell: number): string {
  const size = pattern.length * dotsPerCell;
  const header = [...fourBytes(size), ...fourBytes(size), 1, 0, 0, 0, 0]; // one bit a dot, grey
  const rows = stored(pattern.flatMap((cells) => repeat(scanLine(cells, dotsPerCell), dotsPerCell)));
  const bytes = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunk('IHDR', header), ...chunk('IDAT', rows), ...chunk('IEND', [])];
  return `data:image/png;base64,${base64(bytes)}`;
}

function scanLine(cells: boolean[], dotsPerCell: number): number[] {
  const dots = cells.flatMap((isDark) => repeat([isDark ? 0 : 1], dotsPerCell));
  const bytes = [0]; // unfiltered
  for (let from = 0; from < dots.length; from += 8) {
    const eight = Array.from({ length: 8 }, (_, index) => dots[from + index] ?? 1);
    bytes.push(eight.reduce((byte, dot) => (byte << 1) | dot, 0));
  }
  return bytes;
}

const repeat = <T>(items: T[], times: number): T[] => Array.from({ length: times }, () => items).flat();

const LONGEST_BLOCK = 0xffff;

/** As zlib wraps it, uncompressed: so small a picture is not worth the code. */
function stored(bytes: number[]): number[] {
  const blocks: number[] = [];
  for (let from = 0; from < bytes.length; from += LONGEST_BLOCK) {
    const block = bytes.slice(from, from + LONGEST_BLOCK);
    const isLast = from + LONGEST_BLOCK >= bytes.length;
    const { length } = block;
    blocks.push(isLast ? 1 : 0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff);
    for (const byte of block) blocks.push(byte);
  }
  return [0x78, 0x01, ...blocks, ...fourBytes(adler(bytes))];
}

function chunk(name: string, data: number[]): number[] {
  const named = [...name].map((letter) => letter.charCodeAt(0)).concat(data);
  return [...fourBytes(data.length), ...named, ...fourBytes(crc(named))];
}

const fourBytes = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);

const CRC_TABLE = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc(bytes: number[]): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ CRC_TABLE[(value ^ byte) & 0xff];
  return (value ^ 0xffffffff) >>> 0;
}

function adler(bytes: number[]): number {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return ((high << 16) | low) >>> 0;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Phones have no btoa. */
function base64(bytes: number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const group = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    text += ALPHABET[group >> 18] + ALPHABET[(group >> 12) & 63];
    text += second === undefined ? '==' : ALPHABET[(group >> 6) & 63] + (third === undefined ? '=' : ALPHABET[group & 63]);
  }
  return text;
}
