import qrcode from 'qrcode-generator';
import { pngAddress } from '../kit/png';

const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]+$/;
const DOTS_PER_CELL = 12;
/** The white border that readers need. */
const BORDER_CELLS = 4;

/** A QR code as an image's address. (The library's own drawing takes seconds on a phone.) */
export function qrImage(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text, ALPHANUMERIC.test(text) ? 'Alphanumeric' : 'Byte');
  code.make();
  const cells = code.getModuleCount();
  const isInside = (cell: number) => cell >= 0 && cell < cells;
  const range = Array.from({ length: cells + 2 * BORDER_CELLS }, (_, index) => index - BORDER_CELLS);
  return pngAddress(range.map((row) => range.map((column) => isInside(row) && isInside(column) && code.isDark(row, column))), DOTS_PER_CELL);
}
