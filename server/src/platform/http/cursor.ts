/** The place in a list after which the next page begins: the values of its order, and the id. */
export function encodeCursor(...parts: (string | number | Date)[]): string {
  const plain = parts.map((part) => (part instanceof Date ? part.toISOString() : part));
  return Buffer.from(JSON.stringify(plain)).toString('base64url');
}

/** The parts of a cursor, or null when it is not one; the list then begins at its top. */
export function decodeCursor(cursor: string | undefined): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) && parts.every(isPart) ? parts : null;
  } catch {
    return null;
  }
}

const isPart = (part: unknown): part is string | number => typeof part === 'string' || typeof part === 'number';

/** One page of rows that were read with one more than the limit. */
export function pageOf<Row>(rows: Row[], limit: number, cursorOf: (row: Row) => string): { rows: Row[]; next: string | null } {
  const page = rows.slice(0, limit);
  return { rows: page, next: rows.length > limit ? cursorOf(page[page.length - 1]) : null };
}
