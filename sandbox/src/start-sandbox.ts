import { fastify, type FastifyInstance } from 'fastify';
import { defaultConfig } from './config.defaults.js';
import { withOverrides, type Overrides, type SandboxConfig } from './config.js';
import { Control } from './control/control.js';
import { controlRoutes } from './control/control.routes.js';
import { servePages } from './pages.js';
import { PayServer } from './pay/pay-server.js';
import { phoneRoutes } from './phone/phone.routes.js';
import { HOSTS } from './platform/endpoint.js';
import { StateFile } from './platform/state-file.js';
import { WechatServer } from './platform/wechat-server.js';
import type { Pusher } from './push/pusher.js';
import { Sandbox } from './sandbox.js';

export interface StartOptions {
  /** 0 takes any free port. */
  port?: number;
  smtpPort?: number;
  /** Loopback unless the sandbox stands in a container of its own. */
  host?: string;
  config?: Overrides<SandboxConfig>;
  /** A JSON file in which the state is kept between starts. */
  stateFile?: string;
}

export interface RunningSandbox {
  url: string;
  smtpPort: number;
  control: Control;
  pushes: Pusher;
  /** The parts themselves, for tests that want to look or act more closely. */
  sandbox: Sandbox;
  close(): Promise<void>;
}

const LARGEST_BODY = 10 * 1024 * 1024;

/** Starts a WeChat on this machine. */
export async function startSandbox({ port = 0, smtpPort = 0, host = '127.0.0.1', config, stateFile }: StartOptions = {}): Promise<RunningSandbox> {
  const sandbox = new Sandbox(withOverrides<SandboxConfig>(defaultConfig, config));
  const file = stateFile === undefined ? null : new StateFile(stateFile, sandbox.platform.state);
  file?.load();
  sandbox.seed();
  const control = new Control(sandbox);
  const app = await serve(sandbox, control);
  await app.listen({ port, host });
  await sandbox.mails.start(smtpPort, host);
  file?.start();
  sandbox.pay.start();
  sandbox.platform.url = `http://localhost:${portOf(app)}`;
  return {
    url: sandbox.platform.url,
    smtpPort: sandbox.mails.port,
    control,
    pushes: sandbox.pushes,
    sandbox,
    close: async () => {
      await app.close();
      await sandbox.mails.stop();
      await sandbox.pay.close();
      await sandbox.pushes.close();
      await file?.stop();
    },
  };
}

async function serve(sandbox: Sandbox, control: Control): Promise<FastifyInstance> {
  const app = fastify({
    rewriteUrl: ({ url = '/', headers }) => withHost(url, headers.host),
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    // Numbers of refunds have 64 characters, which become three times as many when they are escaped.
    routerOptions: { maxParamLength: 200 },
  });
  await app.register(async (wechat) => {
    wechat.removeAllContentTypeParsers();
    wechat.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
    new WechatServer(sandbox.platform, sandbox.tokens).serve(wechat, sandbox.endpoints());
    new PayServer(sandbox.platform, sandbox.pay.keys).serve(wechat, sandbox.pay.endpoints());
  });
  await app.register(phoneRoutes, { prefix: '/phone/api', sandbox });
  await app.register(controlRoutes, { prefix: '/control/api', control });
  await servePages(app);
  return app;
}

function portOf(app: FastifyInstance): number {
  const address = app.server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

const KNOWN_HOSTS: readonly string[] = Object.values(HOSTS);

/** Clients that were led here by a proxy name the host in its header; the others name it in the path. */
function withHost(url: string, header = ''): string {
  const host = header.split(':', 1)[0] ?? '';
  return KNOWN_HOSTS.includes(host) ? `/${host}${url}` : url;
}
