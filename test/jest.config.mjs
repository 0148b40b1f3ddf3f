/** The journeys run the server and the sandbox from their sources, so this knows what both need: decorators, and packages that are ES modules only. */
const typescript = {
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};
const javascript = { ...typescript, jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } } };

const ES_ONLY = [
  ...['@chudian', '@nestjs', '@fastify', 'fastify', 'cookie', 'content-disposition', 'uuidv7', 'nestjs-pino', 'fast-xml-parser'],
  ...['file-type', 'strtok3', 'token-types', 'uint8array-extras', '@tokenizer', '@borewit', 'zxing-wasm', 'postal-mime'],
  ...['htmlparser2', 'domhandler', 'domelementtype', 'domutils', 'dom-serializer', 'entities', 'eslint-scope'],
];

export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/../tools/test/name-template.mjs',
  globalTeardown: '<rootDir>/../tools/test/drop-template.mjs',
  testMatch: ['<rootDir>/**/*.test.ts'],
  testTimeout: 60_000,
  moduleNameMapper: { '^@chudian/shared$': '<rootDir>/../shared/src/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', typescript], '^.+\\.m?js$': ['@swc/jest', javascript] },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_ONLY.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/weapp-host/probe/dist/'],
};
