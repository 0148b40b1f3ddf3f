import type { FastifyInstance } from 'fastify';

const DOORS = ['/wechat/push/', '/wechat/pay/'];
const AS_IT_CAME = 'text/x-wechat-push';
const LARGEST_BODY = 64 * 1024;

/**
 * Hands the bodies of pushes and of payment notifications to their controller as texts, whatever they call themselves, and refuses large ones at the door
 * (413). The JSON parser of the other routes would round 64-bit ids,
 * and a signature covers the text as it came. Must stand before the routes are made.
 */
export function openPushDoor(server: FastifyInstance): void {
  server.addContentTypeParser(AS_IT_CAME, { parseAs: 'string' }, (_request, body, done) => done(null, body));
  server.addHook('onRoute', (route) => {
    if (!DOORS.some((door) => route.url.startsWith(door))) return;
    route.bodyLimit = LARGEST_BODY;
    route.onRequest = (request, _reply, done) => {
      request.headers['content-type'] = AS_IT_CAME;
      done();
    };
  });
}
