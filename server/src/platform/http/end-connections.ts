import type { FastifyInstance } from 'fastify';

const GRACE_MS = 10_000;

/**
 * When the server stops, whoever is being answered gets his answer and is let go, and whoever never ends his request (an upload that was cut
 * off) is cut off. Node by itself closes only what is idle at this moment: it would wait for the one until his connection has idled for a
 * minute, and for the other for ever.
 */
export function endConnectionsAtStop(server: FastifyInstance, graceMs = GRACE_MS): void {
  let isStopping = false;
  server.addHook('onResponse', (request, _reply, done) => {
    if (isStopping) request.raw.socket.end();
    done();
  });
  server.addHook('preClose', (done) => {
    isStopping = true;
    if (server.server.listening) {
      const grace = setTimeout(() => server.server.closeAllConnections(), graceMs);
      server.server.once('close', () => clearTimeout(grace));
    }
    done();
  });
}
