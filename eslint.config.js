import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const TESTS = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**'];
const MOST_LINES = 250;

/** Without types, so that it takes seconds: the compiler looks at those. */
export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/.taro*/**', '**/.swc/**', '**/.tsbuild/**', '**/coverage/**', 'data/**'] },
  {
    // Nobody may switch a rule off for a line: the rule changes, or the code does.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    languageOptions: { ecmaVersion: 2023, sourceType: 'module' },
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: MOST_LINES, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'no-console': 'error',
      // A message with control characters is refused by a pattern that names them.
      'no-control-regex': 'off',
      'no-constant-binary-expression': 'error',
      'no-unneeded-ternary': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'smart'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-expect-error': true, 'ts-nocheck': true }],
    },
  },
  // Plain Node: the commands of the root, the settings of tools, the benchmarks.
  { files: ['**/*.mjs', '**/*.js', '**/*.cjs'], languageOptions: { globals: nodeGlobals() } },
  { files: ['**/*.cjs', 'miniprogram/babel.config.js'], languageOptions: { sourceType: 'commonjs' }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
  // What talks to the person who typed the command.
  { files: ['sandbox/src/main.ts', 'test/bench/**', 'test/weapp-host/probe/**', '**/scripts/**'], rules: { 'no-console': 'off' } },
  // The compiler knows better than the linter what is defined.
  { files: TYPESCRIPT, rules: { 'no-undef': 'off' } },
  {
    name: 'the contract is pure',
    files: ['shared/src/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '^[^.]', message: 'The contract runs in browsers, in WeChat and in Node: it imports nothing but itself.' }] }] },
  },
  {
    name: 'settings are read in one place',
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/platform/config/**', ...TESTS],
    rules: { 'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Ask Config (platform/config): it checks every setting at start.' }] },
  },
  {
    name: 'one folder knows whether WeChat or a browser runs the mini-program',
    files: ['miniprogram/src/**/*.ts', 'miniprogram/src/**/*.tsx'],
    ignores: ['miniprogram/src/platform/**', ...TESTS],
    rules: { 'no-restricted-globals': ['error', ...['window', 'document', 'location', 'localStorage', 'wx'].map((name) => ({ name, message: 'Only miniprogram/src/platform may know this.' }))] },
  },
  {
    name: 'workspaces meet in the contract',
    files: ['server/src/**', 'console/src/**', 'miniprogram/src/**', 'sandbox/src/**'],
    ignores: TESTS,
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '^(\\.\\./)+(server|console|miniprogram|sandbox|shared|test)/', message: 'Import @chudian/shared; no workspace reaches into another.' }] }] },
  },
);

function nodeGlobals() {
  const names = ['process', 'Buffer', 'console', 'URL', 'URLSearchParams', 'fetch', 'AbortSignal', 'AbortController', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'performance', 'structuredClone', 'TextEncoder', 'TextDecoder', 'require', 'module', '__dirname'];
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
