/** CommonJS mode: some of what is tested is CommonJS that requires ESM-only packages, which are transformed here. */
const ES_ONLY = ['@chudian', 'htmlparser2', 'domhandler', 'domelementtype', 'domutils', 'dom-serializer', 'entities', 'eslint-scope'];

const swc = (parser) => ['@swc/jest', { jsc: { target: 'es2022', parser }, module: { type: 'commonjs' }, sourceMaps: 'inline' }];

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.test.ts'],
  testTimeout: 60_000,
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': swc({ syntax: 'typescript' }), '^.+\\.m?js$': swc({ syntax: 'ecmascript' }) },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_ONLY.join('|')})/)`],
  modulePathIgnorePatterns: ['/dist/', '/.probe/'],
};
