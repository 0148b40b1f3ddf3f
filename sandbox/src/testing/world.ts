import { withOverrides, type Overrides, type SandboxConfig } from '../config.js';
import type { JsonObject } from '../platform/json.js';
import type { Person } from '../people/person.js';
import { startSandbox, type RunningSandbox } from '../start-sandbox.js';
import { Receiver } from './receiver.js';

export const TEMPLATE = 'LEADALERT0service0template0000000000000000';
export const SUBSCRIBE_TEMPLATE = 'LEADALERT0mini0subscribe0template0000000000';
export const LEAD = {
  thing1: { value: '林晓雯' },
  thing2: { value: '苏州精工机械' },
  thing3: { value: '扫描了展台的海报' },
  time4: { value: '2026年3月1日 15:01' },
  phrase5: { value: '待跟进' },
};

/** A running sandbox, a company's server that it pushes to, and short ways to call it. */
export class World {
  private constructor(readonly running: RunningSandbox, readonly receiver: Receiver) {}

  static async start(config: Overrides<SandboxConfig> = {}): Promise<World> {
    const receiver = new Receiver();
    const url = await receiver.start();
    const pushes = { miniProgram: { push: { url } }, serviceAccount: { push: { url } }, push: { timeoutMs: 300 }, pay: { probes: 0 } };
    return new World(await startSandbox({ config: withOverrides<Overrides<SandboxConfig>>(pushes, config) }), receiver);
  }

  async stop(): Promise<void> {
    await this.running.close();
    await this.receiver.stop();
  }

  get control() {
    return this.running.control;
  }

  get sandbox() {
    return this.running.sandbox;
  }

  person(id: string): Person {
    const person = this.sandbox.people.find(id);
    if (!person) throw new Error(`nobody is ${id}`);
    return person;
  }

  openid(id: string, account: 'mini' | 'service' = 'service'): string {
    return this.sandbox.people.openid(this.person(id), account);
  }

  async get(path: string, query: Record<string, string> = {}): Promise<JsonObject> {
    return (await fetch(`${this.running.url}${path}?${new URLSearchParams(query)}`)).json() as Promise<JsonObject>;
  }

  async send(method: string, path: string, body?: unknown, query: Record<string, string> = {}): Promise<JsonObject> {
    const address = `${this.running.url}${path}?${new URLSearchParams(query)}`;
    const answer = await fetch(address, { method, body: body === undefined ? undefined : JSON.stringify(body) });
    const text = await answer.text();
    return text === '' ? {} : (JSON.parse(text) as JsonObject);
  }

  /** One of api.weixin.qq.com's interfaces, with the account's token. */
  async api(account: 'mini' | 'service', path: string, body?: unknown, query: Record<string, string> = {}): Promise<JsonObject> {
    const withToken = { access_token: this.sandbox.tokens.keep(account, 'stable').access_token, ...query };
    const address = `/api.weixin.qq.com${path}`;
    return body === undefined ? this.get(address, withToken) : this.send('POST', address, body, withToken);
  }

  phone(path: string, body: unknown = {}, method = 'POST'): Promise<JsonObject> {
    return this.send(method, `/phone/api/people/${path}`, method === 'GET' ? undefined : body);
  }

  settle(): Promise<boolean> {
    return this.running.pushes.idle(5_000);
  }
}
