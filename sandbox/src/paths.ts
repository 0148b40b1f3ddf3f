import { fileURLToPath } from 'node:url';

/** Where the built pages lie, seen from `src/` and from `dist/` alike. */
export const PAGES = fileURLToPath(new URL('../dist/pages/', import.meta.url));
