import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CONSOLE = join(ROOT, 'console/dist');
const PHONE = join(ROOT, 'miniprogram/dist/h5');

/** The built console under /console/ and the mini-program's H5 build under /m/, where they are there. */
export async function servePages(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  if (existsSync(PHONE)) await server.register(fastifyStatic, { root: PHONE, prefix: '/m/', decorateReply: false });
  if (!existsSync(CONSOLE)) return;
  await server.register(fastifyStatic, { root: CONSOLE, prefix: '/console/', wildcard: false });
  // Its pages have addresses of their own, which the browser may ask for first.
  server.get('/console/*', (_, reply) => reply.sendFile('index.html', CONSOLE));
  server.get('/', (_, reply) => reply.redirect('/console/'));
}
