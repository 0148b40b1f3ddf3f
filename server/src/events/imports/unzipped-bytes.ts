import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const FILE_HEADER = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const [STORED, DEFLATED] = [0, 8];

const inflate = promisify(inflateRaw);

/**
 * How large a ZIP becomes: a small one may hold gigabytes of nothing. It is counted, since what it says of itself may be a lie;
 * endless where that is more than `most`, and where it cannot be read.
 */
export async function unzippedBytes(zip: Buffer, most: number): Promise<number> {
  const end = placeOfEnd(zip);
  if (end < 0) return Infinity;
  let place = zip.readUInt32LE(end + 16);
  let sum = 0;
  for (let entry = zip.readUInt16LE(end + 10); entry > 0 && sum <= most; entry -= 1) {
    if (place + 46 > zip.length || zip.readUInt32LE(place) !== DIRECTORY_ENTRY) return Infinity;
    sum += await entryBytes(zip, place, most - sum);
    place += 46 + zip.readUInt16LE(place + 28) + zip.readUInt16LE(place + 30) + zip.readUInt16LE(place + 32);
  }
  return sum > most ? Infinity : sum;
}

function placeOfEnd(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT);
  for (let end = zip.length - END_BYTES; end >= first; end -= 1) if (zip.readUInt32LE(end) === DIRECTORY_END) return end;
  return -1;
}

async function entryBytes(zip: Buffer, place: number, most: number): Promise<number> {
  const [method, packedBytes, header] = [zip.readUInt16LE(place + 10), zip.readUInt32LE(place + 20), zip.readUInt32LE(place + 42)];
  if (header + 30 > zip.length || zip.readUInt32LE(header) !== FILE_HEADER) return Infinity;
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  if (method === STORED) return packedBytes;
  if (method !== DEFLATED) return Infinity;
  try {
    return (await inflate(zip.subarray(start, start + packedBytes), { maxOutputLength: most + 1 })).length;
  } catch {
    return Infinity;
  }
}
