const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

/** How large a ZIP says that it becomes: a small one may hold gigabytes of nothing. One without a directory is endless. */
export function unzippedBytes(zip: Buffer): number {
  let end = zip.length - END_BYTES;
  while (end >= 0 && end >= zip.length - END_BYTES - LONGEST_COMMENT && zip.readUInt32LE(end) !== DIRECTORY_END) end -= 1;
  if (end < 0 || zip.readUInt32LE(end) !== DIRECTORY_END) return Infinity;
  let place = zip.readUInt32LE(end + 16);
  let sum = 0;
  for (let entry = zip.readUInt16LE(end + 10); entry > 0; entry -= 1) {
    if (place + 46 > zip.length || zip.readUInt32LE(place) !== DIRECTORY_ENTRY) return Infinity;
    sum += zip.readUInt32LE(place + 24);
    place += 46 + zip.readUInt16LE(place + 28) + zip.readUInt16LE(place + 30) + zip.readUInt16LE(place + 32);
  }
  return sum;
}
