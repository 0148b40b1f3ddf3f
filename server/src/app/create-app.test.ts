import { once } from 'node:events';
import { connect } from 'node:net';
import { testApp } from './testing/test-app.js';

const STOP_MS = 30_000;

test('a stop lets the request under way end and waits for nothing else', async () => {
  const test = await testApp();
  const socket = connect(Number(new URL(test.http.url).port), '127.0.0.1').setEncoding('utf8');
  const begun = once(test.app.getHttpServer(), 'request');
  const ended = once(socket, 'close');
  let heard = '';
  socket.on('data', (text: string) => { heard += text; });
  socket.write('POST /api/session HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{"code":');
  await begun;
  const closed = test.close();
  socket.write('""}');
  await Promise.all([closed, ended]);
  expect(heard).toMatch(/^HTTP\/1\.1 4\d\d [^]*"requestId"/);
}, STOP_MS);
