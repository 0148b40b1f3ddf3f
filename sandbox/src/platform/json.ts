export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** A number too long for JavaScript that must stand bare in JSON and XML, as WeChat's msgid does. */
export class LongNumber {
  constructor(private readonly digits: string) {}

  toString(): string {
    return this.digits;
  }

  toJSON(): string {
    return `@long:${this.digits}@`;
  }
}

export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(/"@long:(\d+)@"/g, '$1');
}
