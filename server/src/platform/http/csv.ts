import { stringify } from 'csv-stringify';
import { pipeline, type Readable } from 'node:stream';

/** Rows as CSV that spreadsheets open rightly (with BOM) and do not take for formulas. Columns: key → heading. */
export function csvStream(rows: Readable, columns: Record<string, string>): Readable {
  const csv = stringify({ header: true, bom: true, escape_formulas: true, columns: Object.entries(columns).map(([key, header]) => ({ key, header })) });
  return pipeline(rows, csv, (error) => error && csv.destroy(error));
}
