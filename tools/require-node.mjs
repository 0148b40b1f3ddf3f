import { existsSync } from 'node:fs';
import { inRoot } from './root.mjs';

const OLDEST = [20, 19];

/** Imported first by every command: says what is missing before something obscure fails. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) stop(`需要 Node ${OLDEST.join('.')} 或更新版本，当前是 ${process.versions.node}。 Node ${OLDEST.join('.')} or later is needed; this is ${process.versions.node}.`);
if (!existsSync(inRoot('node_modules', 'typescript'))) stop('请先运行 npm install。 Run npm install first.');

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
