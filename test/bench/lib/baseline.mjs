// The bare Fastify server beside which ours is measured, on a database of the same kind.
import { join } from 'node:path';
import { row } from './baseline-schema.mjs';
import { http } from './load.mjs';
import { startServer } from './proc.mjs';

let next = Math.floor(Math.random() * 1e8);

export async function startBaseline(databases, kind, port) {
  const script = join(import.meta.dirname, '../servers', kind === 'SQLite' ? 'fastify-sqlite.mjs' : 'fastify-mysql.mjs');
  return { child: await startServer(script, await databases.empty(kind), port), port };
}

export const oneInsert = () => http('POST', '/reg', row((next += 1)));
/** The smallest honest sign-up: contact, registration, touchpoint, seat. Over twenty events, or all on one. */
export const fourStatements = () => http('POST', '/reg4', row((next += 1)));
export const fourOnOneEvent = () => http('POST', '/reg4', { ...row((next += 1)), event: 1 });
