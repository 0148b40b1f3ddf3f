import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';

const READY_MS = 60_000;
const KEPT_WORDS = 4_000;

/** What a process of ours may be started as: answering requests, working behind them, or both. */
export interface Part {
  program: 'main.js' | 'worker.js';
  settings: Record<string, string>;
  port?: number;
}

/** A real process of the built server, to be killed without a warning and started again. */
export class ServerProcess {
  private child: ChildProcess | null = null;
  private said = '';
  kills = 0;

  constructor(private readonly folder: string, private readonly part: Part) {}

  get url(): string | null {
    return this.part.port === undefined ? null : `http://127.0.0.1:${this.part.port}`;
  }

  start(): void {
    const { program, settings, port } = this.part;
    const env = { PATH: process.env.PATH, ...settings, LOG_LEVEL: 'fatal', ...(port !== undefined && { PORT: String(port) }) };
    // Not in our folder: a developer's own .env is not for tests.
    this.child = spawn(process.execPath, [`${this.folder}/${program}`], { cwd: '/', env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (words: Buffer) => { this.said = (this.said + words.toString()).slice(-KEPT_WORDS); });
  }

  async untilReady(): Promise<void> {
    for (const until = Date.now() + READY_MS; Date.now() < until; await wait(100)) {
      if (this.child?.exitCode !== null) throw new Error(`${this.part.program} ended by itself:\n${this.said}`);
      if (this.url === null || (await isReady(this.url))) return;
    }
    throw new Error(`${this.part.program} was not ready after ${READY_MS} ms:\n${this.said}`);
  }

  async kill(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const hasEnded = once(child, 'exit');
    child.kill('SIGKILL');
    await hasEnded;
    this.kills += 1;
  }
}

async function isReady(url: string): Promise<boolean> {
  const reply = await request(`${url}/readyz`).catch(() => null);
  await reply?.body.dump();
  return reply?.statusCode === 200;
}
