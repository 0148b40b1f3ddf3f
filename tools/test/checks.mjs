import { inRoot } from '../root.mjs';
import { runCommand } from '../run-command.mjs';

const CACHE = inRoot('node_modules/.cache/chudian');
const PROJECTS = {
  'types: server': 'server/tsconfig.json',
  'types: console': 'console/tsconfig.json',
  'types: mini-program, in WeChat': 'miniprogram/tsconfig.json',
  'types: mini-program, H5': 'miniprogram/tsconfig.h5.json',
  'types: sandbox': 'sandbox/tsconfig.json',
  "types: the sandbox's pages": 'sandbox/pages/tsconfig.json',
  'types: test': 'test/tsconfig.json',
};

/** What can be said without running anything: the linter, and the compiler for each workspace. (The contract is compiled by its build.) */
export const CHECKS = [
  { name: 'lint', run: () => node('eslint/bin/eslint.js', '.', '--max-warnings', '0', '--cache', '--cache-location', `${CACHE}/eslint`) },
  ...Object.entries(PROJECTS).map(([name, project]) => ({ name, run: () => compile(project) })),
];

function compile(project) {
  const remembered = `${CACHE}/${project.replaceAll('/', '-')}.tsbuildinfo`;
  return node('typescript/bin/tsc', '-p', project, '--noEmit', '--pretty', 'false', '--incremental', '--tsBuildInfoFile', remembered);
}

/** A check counts as one test. */
async function node(program, ...args) {
  const { isOk, output } = await runCommand(process.execPath, [inRoot('node_modules', program), ...args]);
  return { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1, skipped: 0, output };
}
