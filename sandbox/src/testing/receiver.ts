import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';

export interface Received {
  query: Record<string, string>;
  headers?: Record<string, string | undefined>;
  body: string;
}

/** A company's server as WeChat sees it: keeps what is pushed and answers as it is told to. */
export class Receiver {
  readonly received: Received[] = [];
  /** What to answer, and how late; by default nothing, at once. */
  answer: (received: Received) => string = () => 'success';
  delayMs = 0;
  status = 200;
  url = '';
  private readonly server = createServer((request, response) => {
    void this.take(request).then(
      (answer) => response.writeHead(this.status).end(answer),
      () => response.destroy(),
    );
  });

  start(): Promise<string> {
    return new Promise((resolve) => {
      this.server.listen(0, '127.0.0.1', () => {
        this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/push`;
        resolve(this.url);
      });
    });
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async take(request: IncomingMessage): Promise<string> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const query = Object.fromEntries(new URL(request.url ?? '', 'http://any').searchParams);
    const received = { query, headers: request.headers as Received['headers'], body: Buffer.concat(parts).toString() };
    this.received.push(received);
    if (this.delayMs > 0) await wait(this.delayMs);
    return query.echostr ?? this.answer(received);
  }
}
