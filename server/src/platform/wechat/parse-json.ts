/**
 * WeChat's ids have 64 bits and arrive as JSON numbers, which JavaScript would round. Whole numbers of sixteen digits and
 * more become texts; everything else is plain JSON.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text.replace(LONG_NUMBERS, (found, string?: string) => string ?? `"${found}"`));
}

/** Strings are matched too, so that digits inside them are passed over. */
const LONG_NUMBERS = /("(?:[^"\\]|\\.)*")|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The field as text; empty when there is none. */
export function textIn(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
