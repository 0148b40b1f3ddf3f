import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot, ROOT } from '../root.mjs';

const READY_MS = 60_000;
const GRACE_MS = 15_000;
const LAST_LINES = 25;

/** A process of ours that goes on until it is stopped. What it says goes to a file under `data/`. */
export class Service {
  lastLines = [];

  constructor(name, program, env) {
    this.name = name;
    this.logFile = `data/${name}.log`;
    // In a group of its own: Ctrl-C reaches us, and we stop it in our order.
    this.child = spawn(process.execPath, [inRoot(program)], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    this.ended = new Promise((resolve) => this.child.once('exit', (code, signal) => resolve({ service: this, how: signal ?? `code ${code}` })));
    this.keepWhatItSays();
    process.once('exit', () => this.isRunning && this.child.kill('SIGKILL'));
  }

  get isRunning() {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Resolves when the address answers; throws when the process ends first or takes too long. */
  async ready(url) {
    for (const until = Date.now() + READY_MS; Date.now() < until; await sleep(100)) {
      if (!this.isRunning) throw new Error(`${this.name} ended while it started:\n${this.lastWords}`);
      const isReady = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2000) }).then(({ status }) => status < 400, () => false);
      if (isReady) return;
    }
    throw new Error(`${this.name} was not ready after ${READY_MS / 1000} s (${url}):\n${this.lastWords}`);
  }

  async stop() {
    if (!this.isRunning) return;
    this.child.kill('SIGTERM');
    const force = setTimeout(() => this.child.kill('SIGKILL'), GRACE_MS);
    await this.ended;
    clearTimeout(force);
  }

  get lastWords() {
    return this.lastLines.map((line) => `    ${line}`).join('\n');
  }

  keepWhatItSays() {
    const file = createWriteStream(inRoot(this.logFile));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        file.write(text);
        this.lastLines = [...this.lastLines, ...text.trimEnd().split('\n')].slice(-LAST_LINES);
      });
    }
  }
}
