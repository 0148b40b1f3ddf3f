import type { Query } from './types';

/** `#/a/b/c?scene=k%3D1` → path and query, the values still encoded. */
export function parseHash(hash: string): { path: string; query: Query } {
  const [path, text = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s);
  const pairs = text.split('&').filter(Boolean).map((pair) => pair.split(/=(.*)/s));
  return { path, query: Object.fromEntries(pairs.map(([name, value = '']) => [name, value])) };
}

/** The values are encoded already. */
export function toQueryString(query: Query): string {
  return Object.entries(query).map(([name, value]) => `${name}=${value ?? ''}`).join('&');
}
