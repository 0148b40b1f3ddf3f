import { fastify, type FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { endConnectionsAtStop } from './end-connections.js';

/** Longer than any of these may take, and far shorter than a connection may idle. */
const LONG_MS = 60_000;

async function serving(graceMs: number): Promise<FastifyInstance> {
  const server = fastify();
  endConnectionsAtStop(server, graceMs);
  server.post('/echo', async (request) => request.body);
  await server.listen({ port: 0, host: '127.0.0.1' });
  return server;
}

/** Somebody who has sent his request but for the last letters; the server has begun with it. */
async function halfSent(server: FastifyInstance): Promise<Socket> {
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8');
  const begun = once(server.server, 'request');
  socket.write('POST /echo HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{"half":');
  await begun;
  return socket;
}

async function heardUntilTheEnd(socket: Socket): Promise<string> {
  let heard = '';
  socket.on('data', (text: string) => { heard += text; });
  await once(socket, 'close');
  return heard;
}

test('who is in the middle of his request is answered, and then let go', async () => {
  const server = await serving(LONG_MS);
  const socket = await halfSent(server);
  const heard = heardUntilTheEnd(socket);
  const closed = server.close();
  await new Promise(setImmediate);
  socket.write('42}');
  expect(await heard).toMatch(/^HTTP\/1\.1 200 OK[^]*\{"half":42\}$/);
  await closed;
}, LONG_MS / 2);

test('who never ends his request is cut off', async () => {
  const server = await serving(100);
  const heard = heardUntilTheEnd(await halfSent(server));
  await server.close();
  expect(await heard).toBe('');
});

test('who has connected and asks nothing is cut off, too', async () => {
  const server = await serving(100);
  const connected = once(server.server, 'connection');
  const heard = heardUntilTheEnd(connect((server.server.address() as AddressInfo).port, '127.0.0.1'));
  await connected;
  await server.close();
  expect(await heard).toBe('');
});
