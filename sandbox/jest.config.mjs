import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const javascript = { jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } }, module: { type: 'commonjs' } };
const typescript = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' }, sourceMaps: 'inline' };

// node-easywechat 3.6 requires a file that node-socialite dropped in 1.5; this workspace has the last version with it.
const socialite = dirname(createRequire(import.meta.url).resolve('node-socialite/package.json'));

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{src,pages}/**/*.test.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '^node-socialite(.*)$': `${socialite}$1` },
  transform: { '^.+\\.ts$': ['@swc/jest', typescript], '^.+\\.m?js$': ['@swc/jest', javascript] },
  // The one dependency that ships as an ES module only.
  transformIgnorePatterns: ['/node_modules/(?!content-disposition/)'],
};
