import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

const running = new Set();
// What a child says may end up in a log: no colours, whatever is set outside.
const { FORCE_COLOR: _, ...outside } = process.env;
process.on('exit', () => running.forEach((child) => child.kill('SIGTERM')));

/** Runs a command to its end, and keeps what it says for the case that it fails. */
export function runCommand(command, args, { cwd = ROOT, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...outside, NO_COLOR: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    const end = (isOk) => {
      running.delete(child);
      resolve({ isOk, output: said.join('') });
    };
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => said.push(text));
    child.on('error', (error) => {
      said.push(`${error.message}\n`);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
