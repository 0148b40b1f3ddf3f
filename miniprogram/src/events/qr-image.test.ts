import { inflateSync } from 'node:zlib';
import qrcode from 'qrcode-generator';
import { qrImage } from './qr-image';

const TICKET = `CT1:${'7WK ZL$%*+-./:A0'.repeat(9)}`;
const DOTS = 12;
const BORDER = 4;

/** The middle of a cell in the picture, as a reader of PNG sees it. */
function cellsOf(image: string): (row: number, column: number) => boolean {
  const png = Buffer.from(image.replace('data:image/png;base64,', ''), 'base64');
  const size = png.readUInt32BE(16);
  const dataAt = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(dataAt + 4, dataAt + 4 + png.readUInt32BE(dataAt - 4)));
  const bytesPerRow = 1 + Math.ceil(size / 8);
  const dotOf = (cell: number) => (cell + BORDER) * DOTS + DOTS / 2;
  return (row, column) => (rows[dotOf(row) * bytesPerRow + 1 + (dotOf(column) >> 3)] & (0x80 >> (dotOf(column) & 7))) === 0;
}

test('a ticket becomes a picture that shows every cell of its code and a white border', () => {
  const image = qrImage(TICKET);
  const code = qrcode(0, 'M');
  code.addData(TICKET, 'Alphanumeric');
  code.make();
  const isDark = cellsOf(image);
  const cells = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  for (const row of cells) for (const column of cells) expect(isDark(row, column)).toBe(code.isDark(row, column));
  for (const cell of cells) expect([isDark(-4, cell), isDark(cell, code.getModuleCount() + 3)]).toEqual([false, false]);
  expect(image.length).toBeLessThan(100_000);
});

test('other texts are drawn too', () => {
  expect(qrImage('中文 and small letters')).toMatch(/^data:image\/png;base64,/);
});
