import { readFileSync } from 'node:fs';
import { startSandbox } from './start-sandbox.js';
import type { Overrides, SandboxConfig } from './config.js';

const DEFAULT_PORT = 3100;
const DEFAULT_SMTP_PORT = 3125;

/** SANDBOX_CONFIG is JSON, or the path of a file with it. */
function readConfig(given: string | undefined): Overrides<SandboxConfig> {
  if (!given) return {};
  return JSON.parse(given.trimStart().startsWith('{') ? given : readFileSync(given, 'utf8')) as Overrides<SandboxConfig>;
}

const { SANDBOX_HOST, SANDBOX_PORT, SANDBOX_SMTP_PORT, SANDBOX_CONFIG, SANDBOX_STATE } = process.env;
const running = await startSandbox({
  port: Number(SANDBOX_PORT ?? DEFAULT_PORT),
  smtpPort: Number(SANDBOX_SMTP_PORT ?? DEFAULT_SMTP_PORT),
  host: SANDBOX_HOST || undefined,
  config: readConfig(SANDBOX_CONFIG),
  stateFile: SANDBOX_STATE || undefined,
});
console.log(`WeChat sandbox: ${running.url}/control/ · phone ${running.url}/phone/ · e-mail on port ${running.smtpPort}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void running.close().then(() => process.exit(0)));
}
