import { Test } from '@nestjs/testing';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type RunningSandbox } from '../../../../sandbox/src/index.js';
import { Background } from '../../platform/background/background.js';
import { Clock, MovableClock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { dropDatabase, settingOf } from '../../platform/testing/databases.js';
import { AppModule } from '../app.module.js';
import { fastifyOptions, prepare } from '../create-app.js';
import { migratedDatabase } from './migrated-database.js';
import { noteRoutes, type ServedRoute } from './served-routes.js';
import { TestHttp } from './test-http.js';

/** One server as it runs in one process. */
export interface TestServer {
  app: NestFastifyApplication;
  http: TestHttp;
  /** Everything that Fastify answers: what was made by a controller, and what was not. */
  routes: ServedRoute[];
  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T;
  /** Does all the background work that is due. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface TestApp extends TestServer {
  clock: MovableClock;
  sandbox: RunningSandbox;
  /** What a process beside this one is started with. */
  settings: Record<string, string>;
  /** One more server on the same database and the same WeChat, as another process would be. SQLite has one process: itself. */
  beside(): Promise<TestServer>;
}

/** The whole server as it is, on an empty database of the engine, against a WeChat of its own; or a part of it under another root. */
export async function testApp(engine = 'SQLite', given: Record<string, string> = {}, root: Type = AppModule): Promise<TestApp> {
  const sandbox = await startSandbox();
  const database = await migratedDatabase(engine);
  const clock = new MovableClock();
  const files = mkdtempSync(join(tmpdir(), 'chudian-files-'));
  const settings: Record<string, string> = { DATABASE_URL: settingOf(database), LOG_LEVEL: 'silent', FILES_FOLDER: files, ...wechatAt(sandbox), ...given };
  const server = await testServer(settings, clock, root);
  const { url } = server.http;
  // WeChat Pay takes a repeated order only with the same address for its notifications.
  settings.WECHAT_PAY_NOTIFY_BASE = url;
  sandbox.control.configure({ miniProgram: { push: { url: `${url}/wechat/push/mini` } }, serviceAccount: { push: { url: `${url}/wechat/push/service` } } });
  const others: TestServer[] = [];
  const another = async () => {
    const other = await testServer(settings, clock, root);
    others.push(other);
    return other;
  };
  return {
    ...server, clock, sandbox, settings,
    beside: () => (engine === 'SQLite' ? Promise.resolve(server) : another()),
    close: async () => {
      await Promise.all([server, ...others].map((each) => each.close()));
      await sandbox.close();
      await dropDatabase(database);
      rmSync(files, { recursive: true, force: true });
    },
  };
}

async function testServer(settings: Record<string, string>, clock: Clock, root: Type): Promise<TestServer> {
  const config = new Config(settings);
  const testing = await Test.createTestingModule({ imports: [root] }).overrideProvider(Config).useValue(config).overrideProvider(Clock).useValue(clock).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(fastifyOptions([])), { bufferLogs: true });
  const routes = noteRoutes(app);
  await prepare(app);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  if (config.pay && !settings.WECHAT_PAY_NOTIFY_BASE) config.pay.notifyUrl = `${url}/wechat/pay/notifications`;
  return { app, routes, http: new TestHttp(url), get: (type) => app.get(type, { strict: false }), settle: () => app.get(Background).drain(), close: () => app.close() };
}

function wechatAt(sandbox: RunningSandbox): Record<string, string> {
  return {
    WECHAT_API_BASE: `${sandbox.url}/api.weixin.qq.com`, WECHAT_MP_BASE: `${sandbox.url}/mp.weixin.qq.com`, WECOM_API_BASE: `${sandbox.url}/qyapi.weixin.qq.com`,
    WECHAT_PAY_BASE: `${sandbox.url}/api.mch.weixin.qq.com`,
    SMTP_URL: `smtp://127.0.0.1:${sandbox.smtpPort}`,
  };
}
