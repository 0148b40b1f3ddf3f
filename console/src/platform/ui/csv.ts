/** A cell that a spreadsheet would run as a formula is made plain text. */
const plain = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (text: string) => `"${plain(text).replaceAll('"', '""')}"`;

/** Rows of text as CSV; the mark at the front tells Excel that it is UTF-8. */
export const csvOf = (rows: string[][]): string => `\uFEFF${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
