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
 * endless where that is more than `most`, where it cannot be read, and where an entry has more than `mostCells` cells of a sheet: each is an
 * object of some hundred bytes for whoever reads it, and a few letters in the file.
 */
export async function unzippedBytes(zip: Buffer, most: number, mostCells = Infinity): Promise<number> {
  const end = placeOfEnd(zip);
  if (end < 0) return Infinity;
  let place = zip.readUInt32LE(end + 16);
  let sum = 0;
  for (let entry = zip.readUInt16LE(end + 10); entry > 0 && sum <= most; entry -= 1) {
    if (place + 46 > zip.length || zip.readUInt32LE(place) !== DIRECTORY_ENTRY) return Infinity;
    sum += await entryBytes(zip, place, { most: most - sum, mostCells });
    place += 46 + zip.readUInt16LE(place + 28) + zip.readUInt16LE(place + 30) + zip.readUInt16LE(place + 32);
  }
  return sum > most ? Infinity : sum;
}

function placeOfEnd(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT);
  for (let end = zip.length - END_BYTES; end >= first; end -= 1) if (zip.readUInt32LE(end) === DIRECTORY_END) return end;
  return -1;
}

async function entryBytes(zip: Buffer, place: number, { most, mostCells }: { most: number; mostCells: number }): Promise<number> {
  const [method, packedBytes, header] = [zip.readUInt16LE(place + 10), zip.readUInt32LE(place + 20), zip.readUInt32LE(place + 42)];
  if (header + 30 > zip.length || zip.readUInt32LE(header) !== FILE_HEADER) return Infinity;
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  if (method !== STORED && method !== DEFLATED) return Infinity;
  try {
    const packed = zip.subarray(start, start + packedBytes);
    const content = method === STORED ? packed : await inflate(packed, { maxOutputLength: most + 1 });
    return hasMoreCells(content, mostCells) ? Infinity : content.length;
  } catch {
    return Infinity;
  }
}

/** `<c>`, `<c r="A1">`, `<c/>`; no `<cols>`. */
function hasMoreCells(xml: Buffer, most: number): boolean {
  if (most === Infinity) return false;
  let cells = 0;
  for (let place = xml.indexOf('<c'); place >= 0 && cells <= most; place = xml.indexOf('<c', place + 2)) {
    const next = xml[place + 2];
    if (next === 0x3e || next === 0x2f || next <= 0x20) cells += 1;
  }
  return cells > most;
}
