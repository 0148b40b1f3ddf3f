import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Background } from '../../platform/background/background.js';
import { Clock, MovableClock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { AppModule } from '../app.module.js';
import { fastifyOptions } from '../create-app.js';
import type { DemoServer } from './demo-world.js';
import { WechatDesk } from './wechat-desk.js';

const SANDBOXED_API = /^(http:\/\/[^/]+)\/api\.weixin\.qq\.com$/;

/** The server as it is, but with a clock that can be moved, and listening only for what the sandbox's WeChat pushes. */
export async function startDemoServer(tell: (line: string) => void): Promise<{ server: DemoServer; hasSandbox: boolean; listen(): Promise<void>; close(): Promise<void> }> {
  const clock = new MovableClock();
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(fastifyOptions([])), {
    logger: false, instrument: { instanceDecorator: (part: unknown) => (part instanceof Clock ? clock : part) },
  });
  await app.init();
  const [, sandbox] = SANDBOXED_API.exec(app.get(Config).addresses.api) ?? [];
  const wechat = new WechatDesk(sandbox ?? '');
  const server: DemoServer = { clock, wechat, tell, get: (type) => app.get(type, { strict: false }), drain: () => app.get(Background).drain() };
  let restore = () => Promise.resolve();
  return {
    server, hasSandbox: sandbox !== undefined,
    listen: async () => {
      const usual = await wechat.pushUrls();
      restore = () => wechat.sendPushesTo(usual);
      await app.listen(0, '127.0.0.1');
      const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
      await wechat.sendPushesTo({ serviceAccount: { push: { url: `${url}/wechat/push/service` } }, miniProgram: { push: { url: `${url}/wechat/push/mini` } } });
    },
    close: async () => {
      await restore();
      await app.close();
    },
  };
}
