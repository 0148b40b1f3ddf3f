import { crc32, deflateRawSync } from 'node:zlib';
import { ImportTooLarge } from './import.errors.js';
import { readTable } from './read-table.js';
import { unzippedBytes } from './unzipped-bytes.js';

const MEGABYTE = 1024 * 1024;

/** A ZIP with one entry that says of itself how large it becomes. */
function zipOf(content: Buffer, saidBytes = content.length): Buffer {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const packed = deflateRawSync(content);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(saidBytes, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

test('what a list becomes is counted, whatever it says of itself', async () => {
  const content = Buffer.alloc(3 * MEGABYTE);
  expect(await unzippedBytes(zipOf(content), 4 * MEGABYTE)).toBe(3 * MEGABYTE);
  expect(await unzippedBytes(zipOf(content, 10), 4 * MEGABYTE)).toBe(3 * MEGABYTE);
  expect(await unzippedBytes(zipOf(content, 10), 2 * MEGABYTE)).toBe(Infinity);
  expect(await unzippedBytes(zipOf(content).subarray(0, -30), 4 * MEGABYTE)).toBe(Infinity);
});

test('a small file that becomes a very large one is refused before it does', async () => {
  const bomb = zipOf(Buffer.alloc(120 * MEGABYTE), 1_000);
  expect(bomb.length).toBeLessThan(MEGABYTE);
  await expect(readTable(bomb)).rejects.toThrow(ImportTooLarge);
});

test('a file within its size that is all cells is refused before they are read', async () => {
  const cells = Buffer.from(`<worksheet><cols/><sheetData>${'<c r="A1"/>'.repeat(1_300_000)}</sheetData></worksheet>`);
  expect(await unzippedBytes(zipOf(cells), 80 * MEGABYTE, 1_300_000)).toBe(cells.length);
  expect(await unzippedBytes(zipOf(cells), 80 * MEGABYTE, 1_299_999)).toBe(Infinity);
  const before = process.memoryUsage().rss;
  await expect(readTable(zipOf(cells))).rejects.toThrow(ImportTooLarge);
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * MEGABYTE);
});
