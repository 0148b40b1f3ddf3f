import { createServer } from 'node:net';

const SETTINGS = { server: 'PORT', sandbox: 'SANDBOX_PORT', mail: 'SANDBOX_SMTP_PORT' };

/** Before anything is built or started: a taken port names the setting that moves us elsewhere. */
export async function requireFreePorts(ports) {
  const twice = Object.values(ports).find((port, at, all) => all.indexOf(port) !== at);
  if (twice) throw new Error(`端口 ${twice} 用了两次，请改 ${Object.values(SETTINGS).join('、')}。 Port ${twice} is given twice.`);
  for (const [part, port] of Object.entries(ports)) {
    if (await isFree(port)) continue;
    const setting = SETTINGS[part];
    throw new Error(`端口 ${port} 已被占用，请换一个： Port ${port} is taken; choose another:\n    ${setting}=${port + 1} npm start`);
  }
}

/** Tried on every address that `localhost` may mean. */
async function isFree(port) {
  const tries = await Promise.all(['127.0.0.1', '::1'].map((host) => errorOfListening(port, host)));
  return !tries.includes('EADDRINUSE') && !tries.includes('EACCES');
}

function errorOfListening(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }) => resolve(code));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}
