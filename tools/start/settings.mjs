import { existsSync } from 'node:fs';
import { inRoot } from '../root.mjs';

/**
 * What the two processes run with. Only what follows from the ports is made here; the rest are the defaults of each.
 * What `.env` or the environment says comes first, so that one may also try it on real accounts or on MySQL.
 */
export function demoSettings() {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
  const ports = { server: portOf('PORT', 3000), sandbox: portOf('SANDBOX_PORT', 3100), mail: portOf('SANDBOX_SMTP_PORT', 3125) };
  const server = process.env.PUBLIC_URL ?? `http://localhost:${ports.server}`;
  const sandbox = `http://localhost:${ports.sandbox}`;
  return {
    ports,
    addresses: { server: `http://localhost:${ports.server}`, sandbox },
    env: {
      server: { ...serverDefaults(ports, server, sandbox), ...process.env },
      sandbox: { SANDBOX_STATE: inRoot('data/sandbox.json'), SANDBOX_CONFIG: JSON.stringify(sandboxConfig(server)), ...process.env },
    },
  };
}

function serverDefaults({ server: port, mail }, publicUrl, sandbox) {
  return {
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    DATABASE_URL: `sqlite:${inRoot('data/chudian.sqlite')}`,
    WECHAT_API_BASE: `${sandbox}/api.weixin.qq.com`,
    WECHAT_MP_BASE: `${sandbox}/mp.weixin.qq.com`,
    WECOM_API_BASE: `${sandbox}/qyapi.weixin.qq.com`,
    WECHAT_PAY_BASE: `${sandbox}/api.mch.weixin.qq.com`,
    SMTP_URL: `smtp://localhost:${mail}`,
  };
}

/** Where the pretended WeChat finds the server: the addresses that one enters at the real one's console. */
function sandboxConfig(server) {
  return {
    miniProgram: {
      name: '启明智造',
      url: `${server}/m/`,
      push: { url: `${server}/wechat/push/mini` },
      plainLinks: [
        { prefix: `${server}/q/`, page: 'materials/pages/landing/index' },
        { prefix: `${server}/check-in`, page: 'events/pages/check-in/index' },
        { prefix: `${server}/invite`, page: 'events/pages/event/index' },
      ],
    },
    wecom: { corpName: '启明智造' },
    pay: { name: '启明智造' },
    serviceAccount: { name: '启明智造服务号', push: { url: `${server}/wechat/push/service` } },
  };
}

function portOf(name, fallback) {
  const given = process.env[name];
  if (!given) return fallback;
  if (!/^\d{1,5}$/.test(given) || Number(given) < 1 || Number(given) > 65535) throw new Error(`${name} 必须是端口号，现在是「${given}」。 ${name} must be a port, and is "${given}".`);
  return Number(given);
}
