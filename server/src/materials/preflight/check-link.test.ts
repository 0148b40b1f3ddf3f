import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Config } from '../../platform/config/config.js';
import { CheckLink } from './check-link.js';

const INTERNAL = '指向内部网络，外面的手机打不开。请换成公网地址。';
let ours: Server;
let others: Server;
let checkLink: CheckLink;
let requests: string[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

const start = async (name: string) => {
  const server = createServer((request, response) => {
    requests.push(`${name} ${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};
const portOf = (server: Server) => (server.address() as AddressInfo).port;
const url = (path: string) => `http://127.0.0.1:${portOf(ours)}${path}`;
const replyWith = (status: number, headers = {}) => (answer = (_, response) => response.writeHead(status, headers).end());

beforeEach(async () => {
  requests = [];
  [ours, others] = [await start('ours'), await start('others')];
  checkLink = new CheckLink(new Config({ PUBLIC_URL: url('') }));
});
afterEach(async () => {
  await checkLink.onApplicationShutdown();
  for (const server of [ours, others]) server.closeAllConnections();
  await Promise.all([ours, others].map((server) => new Promise((resolve) => server.close(resolve))));
});

test('a page that answers opens', async () => {
  replyWith(200);
  expect(await checkLink.execute(url('/page'))).toBe(null);
  expect(requests).toEqual(['ours HEAD /page']);
});

test('a server that does not know HEAD is asked as a browser asks', async () => {
  answer = (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200).end();
  expect(await checkLink.execute(url('/page'))).toBe(null);
  expect(requests).toEqual(['ours HEAD /page', 'ours GET /page']);
});

test('a page that is gone is told with its number', async () => {
  replyWith(404);
  expect(await checkLink.execute(url('/gone'))).toContain('HTTP 404');
});

test('redirects are followed, but not for ever', async () => {
  answer = (request, response) => (request.url === '/last' ? response.writeHead(200) : response.writeHead(302, { location: '/last' })).end();
  expect(await checkLink.execute(url('/first'))).toBe(null);
  replyWith(302, { location: '/again' });
  expect(await checkLink.execute(url('/again'))).toContain('跳转次数太多');
});

test('internal addresses are never called, neither as numbers, nor by name, nor after a redirect', async () => {
  const port = portOf(others);
  replyWith(200);
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, `2130706433:${port}`, `0x7f.1:${port}`, '169.254.169.254']) {
    expect([host, await checkLink.execute(`http://${host}/latest/meta-data`)]).toEqual([host, INTERNAL]);
  }
  replyWith(302, { location: `http://127.0.0.1:${port}/secret` });
  expect(await checkLink.execute(url('/leads-inside'))).toBe(INTERNAL);
  expect(requests).toEqual(['ours HEAD /leads-inside']);
});

test('only pages are opened', async () => {
  expect(await checkLink.execute('ftp://example.com/file')).toContain('不是网页地址');
  expect(await checkLink.execute('example.com')).toContain('不是完整的网址');
});

test('a page that takes longer than five seconds counts as closed', async () => {
  answer = () => undefined;
  expect(await checkLink.execute(url('/slow'))).toContain('五秒内没有响应');
}, 10_000);
