import { request } from 'undici';

export interface TestReply<Body> {
  status: number;
  body: Body;
  headers: Record<string, string | string[] | undefined>;
}

/** Speaks HTTP with a server under test, as one browser or one phone does: it keeps its cookies and its bearer token. */
export class TestHttp {
  private readonly cookies = new Map<string, string>();

  constructor(
    readonly url: string,
    private readonly bearer?: string,
  ) {}

  /** Another client of the same server. */
  as(bearer?: string): TestHttp {
    return new TestHttp(this.url, bearer);
  }

  /** The same client before another server of the same company. */
  at(server: TestHttp): TestHttp {
    const same = new TestHttp(server.url, this.bearer);
    for (const [name, value] of this.cookies) same.cookies.set(name, value);
    return same;
  }

  /** For requests that are made beside this client: downloads, sockets. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get<Body>(path: string): Promise<TestReply<Body>> {
    return this.send('GET', path);
  }

  post<Body>(path: string, body?: unknown): Promise<TestReply<Body>> {
    return this.send('POST', path, body);
  }

  put<Body>(path: string, body?: unknown): Promise<TestReply<Body>> {
    return this.send('PUT', path, body);
  }

  delete<Body>(path: string): Promise<TestReply<Body>> {
    return this.send('DELETE', path);
  }

  /** One file as a form sends it. */
  async upload<Body>(path: string, name: string, bytes: Uint8Array): Promise<TestReply<Body>> {
    const body = new FormData();
    body.append('file', new File([new Uint8Array(bytes)], name));
    const reply = await fetch(`${this.url}${path}`, { method: 'POST', body, headers: { ...(this.bearer && { authorization: `Bearer ${this.bearer}` }), ...(this.cookies.size > 0 && { cookie: this.cookie }) } });
    return { status: reply.status, headers: Object.fromEntries(reply.headers), body: (await reply.json()) as Body };
  }

  async send<Body>(method: string, path: string, body?: unknown): Promise<TestReply<Body>> {
    const reply = await request(`${this.url}${path}`, {
      method: method as 'GET',
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }), ...(this.bearer && { authorization: `Bearer ${this.bearer}` }),
        ...(this.cookies.size > 0 && { cookie: this.cookie }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const line of [reply.headers['set-cookie'] ?? []].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) this.cookies.set(name, value);
    }
    const text = await reply.body.text();
    return { status: reply.statusCode, headers: reply.headers, body: (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as Body };
  }
}
