import { parse } from 'csv-parse/sync';
import type ExcelJS from 'exceljs';
import { ImportFileRefused, ImportTooLarge } from './import.errors.js';
import { unzippedBytes } from './unzipped-bytes.js';

export const MOST_ROWS = 20_000;
const MOST_COLUMNS = 60;
const MOST_UNZIPPED_BYTES = 80 * 1024 * 1024;
/** Of the whole file, with some empty rows and columns beside the list. A sheet of so many takes 0.6 GB and four seconds. */
const MOST_CELLS = (MOST_ROWS + 1_000) * (MOST_COLUMNS + 1);
const MOST_CELL = 1_000;
const MOST_LINE = 200_000;

export interface Table {
  columns: string[];
  /** Without those that are empty; numbered as in the file, where the heading is 1. */
  rows: { number: number; cells: string[] }[];
}

/** A list as spreadsheets save it: XLSX, or CSV in UTF-8, UTF-16 or GBK. What it is, its content tells. */
export async function readTable(bytes: Buffer): Promise<Table> {
  const isZip = bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));
  const lines = isZip ? await linesOfSheet(bytes) : linesOfText(textOf(bytes));
  const [heading, ...rest] = lines;
  const columns = trimmedEnd((heading ?? []).map(clean));
  if (columns.length === 0) throw new ImportFileRefused();
  const rows = rest.map((cells, index) => ({ number: index + 2, cells: columns.map((_, column) => clean(cells[column] ?? '')) })).filter(({ cells }) => cells.some(Boolean));
  if (columns.length > MOST_COLUMNS || rows.length > MOST_ROWS) throw new ImportTooLarge();
  if (rows.length === 0) throw new ImportFileRefused();
  return { columns, rows };
}

const clean = (text: string): string => [...text.slice(0, 2 * MOST_CELL).replace(/\p{Cc}+/gu, ' ').trim()].slice(0, MOST_CELL).join('');

function trimmedEnd(cells: string[]): string[] {
  const last = cells.findLastIndex(Boolean);
  return cells.slice(0, last + 1);
}

function textOf(bytes: Buffer): string {
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // Pictures and programs decode as something, too.
      if (text.includes('\0')) break;
      return text;
    } catch {
      // Not in this one.
    }
  }
  throw new ImportFileRefused();
}

function linesOfText(text: string): string[][] {
  const first = text.slice(0, 4000).split(/\r?\n/, 1)[0];
  const [delimiter] = [',', '\t', ';'].sort((one, other) => first.split(other).length - first.split(one).length);
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: MOST_LINE, to: MOST_ROWS + 2 + 1_000 });
  } catch {
    throw new ImportFileRefused();
  }
}

async function linesOfSheet(bytes: Buffer): Promise<string[][]> {
  if ((await unzippedBytes(bytes, MOST_UNZIPPED_BYTES, MOST_CELLS)) > MOST_UNZIPPED_BYTES) throw new ImportTooLarge();
  // Loaded with the first sheet: it takes some thirty megabytes, and most processes never read one.
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  try {
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes: ['dataValidations', 'conditionalFormatting', 'picture', 'drawing', 'extLst'] });
  } catch {
    throw new ImportFileRefused();
  }
  const [sheet] = book.worksheets;
  if (!sheet) throw new ImportFileRefused();
  if (sheet.rowCount > MOST_ROWS + 1_000 || sheet.columnCount > 1_000) throw new ImportTooLarge();
  return Array.from({ length: sheet.rowCount }, (_, index) => {
    const row = sheet.getRow(index + 1);
    return Array.from({ length: Math.min(sheet.columnCount, MOST_COLUMNS + 1) }, (__, column) => cellText(row.getCell(column + 1).value));
  });
}

/** As a person reads it in the sheet. */
function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('result' in value) return cellText(value.result as ExcelJS.CellValue);
  return 'text' in value ? cellText(value.text as ExcelJS.CellValue) : '';
}
