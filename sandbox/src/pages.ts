import { existsSync } from 'node:fs';
import serveStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { PAGES } from './paths.js';

/** The phone and the control page, when they have been built. */
export async function servePages(app: FastifyInstance): Promise<void> {
  app.get('/', (_, reply) => reply.redirect('/control/'));
  if (!existsSync(PAGES)) return;
  await app.register(serveStatic, { root: PAGES, prefix: '/' });
}
