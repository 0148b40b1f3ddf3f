import type { ErrorReply } from '@chudian/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Answer<Body> {
  status: number;
  body: Body & Partial<ErrorReply>;
  setCookies: string[];
}

/** A browser at one address: keeps its cookies, and asks the server as the console does. */
export class Browser {
  readonly cookies: Record<string, string> = {};

  constructor(
    private readonly app: NestFastifyApplication,
    readonly address = '203.0.113.1',
  ) {}

  async send<Body = object>(method: Method, path: string, payload?: object): Promise<Answer<Body>> {
    const reply = await this.app.inject({
      method, url: `/api/admin${path}`, cookies: this.cookies, remoteAddress: this.address,
      headers: { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0' }, ...(payload && { payload }),
    });
    for (const { name, value } of reply.cookies) this.cookies[name] = value;
    return { status: reply.statusCode, body: (reply.body ? reply.json() : {}) as Answer<Body>['body'], setCookies: [reply.headers['set-cookie'] ?? []].flat() };
  }

  signIn(email: string, password: string) {
    return this.send('POST', '/session', { email, password });
  }
}
