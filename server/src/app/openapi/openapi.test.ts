import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testApp, type TestApp } from '../testing/test-app.js';

interface Document {
  paths: Record<string, Record<string, { operationId: string; requestBody?: unknown; parameters?: { in: string; name: string }[]; responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, unknown> };
}

const SERVER = join(__dirname, '../../..');

describe('the OpenAPI document', () => {
  let test: TestApp;
  let document: Document;

  beforeAll(async () => {
    test = await testApp();
    document = (await test.http.get<Document>('/docs-json')).body;
  });

  afterAll(() => test.close());

  it('refers to nothing that it does not hold', () => {
    const names = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/([^"]+)/g)].map((match) => match[1]);
    expect(names.length).toBeGreaterThan(100);
    expect([...new Set(names)].filter((name) => !(name in document.components.schemas))).toEqual([]);
  });

  it('knows the reply of every operation', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBeGreaterThan(90);
    expect(operations.filter((operation) => JSON.stringify(operation.responses).includes('unknown')).map((operation) => operation.operationId)).toEqual([]);
  });

  it('lists the fields of a query and of a body', () => {
    expect(document.paths['/api/admin/contacts'].get.parameters?.map((parameter) => parameter.name)).toEqual(expect.arrayContaining(['q', 'tagId', 'after', 'limit']));
    expect(document.components.schemas.DetailsDto).toMatchObject({ properties: { name: { type: 'string' } } });
  });

  it('is written from the contract and the controllers as they are now', () => {
    const fresh = execFileSync(process.execPath, ['--input-type=module', '-e', "process.stdout.write((await import('./tools/write-contract.mjs')).contractText())"], { cwd: SERVER, encoding: 'utf8', maxBuffer: 10_000_000 });
    expect(readFileSync(join(SERVER, 'openapi.contract.json'), 'utf8')).toBe(fresh);
  });
});
