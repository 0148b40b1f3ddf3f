import qrcode from 'qrcode-generator';
import { qrImage } from './qr-image';

const TICKET = `CT1:${'7WK ZL$%*+-./:A0'.repeat(9)}`;
const DOTS = 12;
const BORDER = 4;

/** Behind the chunk's name come two bytes of zlib and five of the only block, which is not compressed. */
const BEFORE_ROWS = 'IDAT'.length + 7;

/** The middle of a cell in the picture, as a reader of PNG sees it. */
function cellsOf(image: string): (row: number, column: number) => boolean {
  const png = atob(image.replace('data:image/png;base64,', ''));
  const byteAt = (place: number) => png.charCodeAt(place);
  const size = [16, 17, 18, 19].reduce((value, place) => value * 256 + byteAt(place), 0);
  const rowsAt = png.indexOf('IDAT') + BEFORE_ROWS;
  const dotOf = (cell: number) => (cell + BORDER) * DOTS + DOTS / 2;
  return (row, column) => (byteAt(rowsAt + dotOf(row) * (1 + Math.ceil(size / 8)) + 1 + (dotOf(column) >> 3)) & (0x80 >> (dotOf(column) & 7))) === 0;
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
