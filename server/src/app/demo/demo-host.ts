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

/** The server as it is, but with a clock that can be moved, and no background work of its own. */
export class DemoHost {
  private restorePushes = () => Promise.resolve();

  private constructor(
    private readonly app: NestFastifyApplication,
    readonly server: DemoServer,
    /** Real WeChat must not be told a made-up story. */
    readonly hasSandbox: boolean,
  ) {}

  static async start(tell: (line: string) => void): Promise<DemoHost> {
    const clock = new MovableClock();
    const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(fastifyOptions([])), {
      logger: false, abortOnError: false, instrument: { instanceDecorator: (part: unknown) => (part instanceof Clock ? clock : part) },
    });
    await app.init();
    const [, sandbox] = SANDBOXED_API.exec(app.get(Config).addresses.api) ?? [];
    const wechat = new WechatDesk(sandbox ?? '');
    const server: DemoServer = { clock, wechat, tell, get: (type) => app.get(type, { strict: false }), drain: () => app.get(Background).drain() };
    return new DemoHost(app, server, sandbox !== undefined);
  }

  /** From now on WeChat's pushes come here, until it is closed. */
  async listen(): Promise<void> {
    const { wechat } = this.server;
    const usual = await wechat.pushUrls();
    this.restorePushes = () => wechat.sendPushesTo(usual);
    await this.app.listen(0, '127.0.0.1');
    const url = (await this.app.getUrl()).replace('[::1]', '127.0.0.1');
    await wechat.sendPushesTo({ serviceAccount: { push: { url: `${url}/wechat/push/service` } }, miniProgram: { push: { url: `${url}/wechat/push/mini` } } });
  }

  async close(): Promise<void> {
    await this.restorePushes();
    await this.app.close();
  }
}
