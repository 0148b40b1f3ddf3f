import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testApp, type TestApp } from './testing/test-app.js';

const ROOT = join(__dirname, '../../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
/** For whoever runs the servers, behind the one address; and the pages, which lie in front. */
const OTHERS = /^\/(healthz|metrics|readyz|console\/?.*|m\/.*|m)?$/;

describe('a deployment', () => {
  let test: TestApp;
  beforeAll(async () => { test = await testApp(); });
  afterAll(() => test.close());

  it('hands every route of the server on to it', () => {
    const [, pattern] = /location ~ (\S+) \{/.exec(read('deploy/nginx.conf')) ?? [];
    const handedOn = new RegExp(pattern);
    const urls = test.routes.map(({ url }) => url).filter((url) => !OTHERS.test(url));
    expect(urls.length).toBeGreaterThan(100);
    expect(urls.filter((url) => !handedOn.test(url))).toEqual([]);
  });

  it('tells its containers every setting that the example names', () => {
    const named = [...read('.env.example').matchAll(/^#?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
    const compose = read('docker-compose.yml');
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !compose.includes(`\${${name}:`))).toEqual([]);
  });
});
