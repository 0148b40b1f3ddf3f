import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project, wherever the command was typed. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

export const inRoot = (...parts) => join(ROOT, ...parts);
