import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ProbeServer {
  url: string;
  seen: string[];
  bodies: string[];
  /** The most requests that were being answered together. */
  most: number;
  /** What is slow gets no answer from here on, until what is returned is called. */
  hold(): () => void;
  /** Until so many are being answered together. */
  reaches(count: number): Promise<void>;
  close(): Promise<void>;
}

const ITEMS = [
  { id: 1, name: '苹果', price: 3 },
  { id: 2, name: 'Pear & co', price: 5 },
];

type Reply = (body: string) => [status: number, value: unknown];

const ROUTES: Record<string, Reply> = {
  '/login': (body) => {
    const { code } = JSON.parse(body) as { code: string };
    return code === 'refused' ? [401, { error: 'no' }] : [200, { token: 't', name: `person-of-${code}` }];
  },
  '/items': () => [200, ITEMS],
  '/echo': (body) => [201, JSON.parse(body) as unknown],
  '/slow': () => [200, {}],
};

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** The server that the probe app talks to. */
export async function startProbeServer(): Promise<ProbeServer> {
  let inside = 0;
  let held = Promise.resolve();
  let arrived = (): void => undefined;
  const hold = (): (() => void) => {
    let release = (): void => undefined;
    held = new Promise((resolve) => { release = resolve; });
    return release;
  };
  const reaches = async (count: number): Promise<void> => {
    while (inside < count) await new Promise<void>((resolve) => { arrived = resolve; });
  };
  const answer = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    probe.most = Math.max(probe.most, ++inside);
    probe.seen.push(`${request.method ?? ''} ${request.url ?? ''}`);
    probe.bodies.push(body);
    arrived();
    if (request.url === '/slow') await held;
    const [status, value] = ROUTES[request.url ?? '']?.(body) ?? [404, { error: 'none' }];
    inside--;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
  const server = http.createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  const { port } = server.address() as AddressInfo;
  const probe: ProbeServer = { url: `http://127.0.0.1:${port}`, seen: [], bodies: [], most: 0, hold, reaches, close };
  return probe;
}
