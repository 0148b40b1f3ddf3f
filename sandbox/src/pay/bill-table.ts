const BOM = '\uFEFF';
const CENTS = 2;

/** What a bill says: plain headings, a line for each movement, and one line of sums. */
export interface BillTable {
  columns: readonly string[];
  rows: string[][];
  sumColumns: readonly string[];
  sums: string[];
}

/** Back-ticks keep spreadsheets from making numbers of long ids. */
export function writeBill({ columns, rows, sumColumns, sums }: BillTable): string {
  const cells = (row: string[]): string => row.map((cell) => `\`${cell.replace(/[,\r\n`]/g, ' ')}`).join(',');
  return `${BOM}${[columns.join(','), ...rows.map(cells), sumColumns.join(','), cells(sums)].join('\r\n')}\r\n`;
}

/** Fen as yuan: `990` → `9.90`. */
export const yuan = (fen: number): string => (fen / 100).toFixed(CENTS);
