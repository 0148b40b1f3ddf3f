import type { FastifyInstance, FastifyReply } from 'fastify';
import type { LiveEvent, LiveFeed } from './live-feed.js';
import { OwnError } from './own-error.js';

const HEARTBEAT_MS = 15_000;

/** What the phone's and the control page's API share: JSON bodies, images as bytes, open CORS, errors with a code. */
export function setUpOwnApi(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(['image/png', 'image/jpeg'], { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  app.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => {
    try {
      done(null, body === '' ? {} : JSON.parse(String(body)));
    } catch {
      done(new OwnError(400, 'NOT_JSON', '请求不是 JSON'));
    }
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'access-control-allow-origin': request.headers.origin ?? '*', 'access-control-allow-credentials': 'true' });
    if (request.method !== 'OPTIONS') return;
    reply.headers({ 'access-control-allow-methods': 'GET,POST,PUT,PATCH,DELETE', 'access-control-allow-headers': 'content-type' });
    await reply.code(204).send();
  });
  app.options('/*', () => null);
  app.setErrorHandler((error, _, reply) => {
    if (!(error instanceof OwnError)) throw error;
    return reply.code(error.status).send({ error: { code: error.code, message: error.message } });
  });
}

export type LiveFilter = (event: LiveEvent, personId: string | null) => boolean;

/** Keeps the connection and writes what happens as server-sent events. */
export function sendLive(reply: FastifyReply, live: LiveFeed, wants: LiveFilter): void {
  const origin = reply.getHeader('access-control-allow-origin');
  reply.hijack();
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream', 'cache-control': 'no-store', 'access-control-allow-origin': String(origin ?? '*'),
    'access-control-allow-credentials': 'true',
  });
  reply.raw.write(': hello\n\n');
  const heartbeat = setInterval(() => reply.raw.write(': still here\n\n'), HEARTBEAT_MS);
  const stop = live.listen((event, data, personId) => {
    if (wants(event, personId)) reply.raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  });
  reply.raw.on('close', () => {
    clearInterval(heartbeat);
    stop();
  });
}
