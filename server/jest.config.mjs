const swc = {
  jsc: {
    target: 'es2022', keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};
const plain = { ...swc, jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } } };
// Packages that are published as ES modules only: Jest runs CommonJS here, because some of Nest's companions are still CommonJS.
const ESM_ONLY = ['@nestjs', '@chudian', '@fastify', 'cookie', 'content-disposition', 'file-type', 'strtok3', 'token-types', 'uint8array-extras', '@tokenizer', '@borewit', 'uuidv7', 'zxing-wasm', 'postal-mime', 'nestjs-pino', 'fast-xml-parser', 'htmlparser2', 'entities', 'domhandler', 'domutils', 'domelementtype', 'dom-serializer'];

export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/../tools/test/name-template.mjs',
  globalTeardown: '<rootDir>/../tools/test/drop-template.mjs',
  testMatch: ['<rootDir>/src/**/*.test.ts'],
  moduleNameMapper: { '^@chudian/shared$': '<rootDir>/../shared/src/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', swc], '^.+\\.m?js$': ['@swc/jest', plain] },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
};
