import { InvalidInput } from '../errors/domain-error.js';

/** In a list by time: the row after which the next page begins. */
export interface Place {
  at: Date;
  id: string;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** The shapes of plain keys. */
export const NUMBER = /^\d{1,9}$/;
export const ID = /^[0-9a-z]{25}$/;

/** The place in a list after which the next page begins: the values of its order, and the id. */
export function encodeCursor(...parts: (string | Date)[]): string {
  const plain = parts.map((part) => (part instanceof Date ? part.toISOString() : part));
  return Buffer.from(JSON.stringify(plain)).toString('base64url');
}

/** The parts of a cursor, which may still say anything; null without one. What is none is refused: who sent it would read the first page for ever. */
export function decodeCursor(cursor: string | undefined): string[] | null {
  if (!cursor) return null;
  const parts = parse(cursor);
  if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string')) throw notACursor();
  return parts;
}

/** Where a page of a list by time begins; null at its top. */
export function placeAfter(cursor: string | undefined): Place | null {
  const parts = decodeCursor(cursor);
  return parts && { at: momentOf(parts[0]), id: idOf(parts[1]) };
}

/** Where a page of a list by one plain key begins. */
export function keyAfter(cursor: string | undefined, shape: RegExp): string | undefined {
  if (cursor && !shape.test(cursor)) throw notACursor();
  return cursor || undefined;
}

/** A time that a database takes, too. */
export function momentOf(part: string | undefined): Date {
  const at = new Date(part && MOMENT.test(part) ? part : NaN);
  if (Number.isNaN(at.getTime()) || at.toISOString() !== part) throw notACursor();
  return at;
}

export function idOf(part: string | undefined): string {
  if (!part || !ID.test(part)) throw notACursor();
  return part;
}

/** One page of rows that were read with one more than the limit. */
export function pageOf<Row>(rows: Row[], limit: number, cursorOf: (row: Row) => string): { rows: Row[]; next: string | null } {
  const page = rows.slice(0, limit);
  return { rows: page, next: rows.length > limit ? cursorOf(page[page.length - 1]) : null };
}

export const notACursor = (): InvalidInput => new InvalidInput({ after: '翻页标记不正确，请从第一页重新打开' });

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
