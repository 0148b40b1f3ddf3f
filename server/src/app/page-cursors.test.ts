import type { ErrorReply, Page } from '@chudian/shared';
import { ENGINES } from '../platform/testing/databases.js';
import { GrownCompany } from './testing/grown-company.js';
import { testApp, type TestApp } from './testing/test-app.js';

const NOW = '2026-11-01T00:00:00.000Z';
const packed = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** What no list of ours has written. */
const FORGED = [
  'x', '-1', '1e9', 'NaN', "' OR 1=1", '\u0000', '9'.repeat(40), 'not-base64-!', Buffer.from('{').toString('base64url'), Buffer.from('{"0":1}').toString('base64url'), Buffer.from('null').toString('base64url'),
  packed(), packed(NOW), packed(null, null), packed([NOW], ['x']), packed('yesterday', 'x'), packed('2026-02-31T00:00:00.000Z', 'x'.repeat(25)), packed('+275760-09-13T00:00:00.000Z', 'x'.repeat(25)),
  packed(5e20, 'x'.repeat(25)), packed(NOW, 7), packed(NOW, ''), packed(NOW, '\u0000'.repeat(25)), packed(NOW, '😀'), packed('nothing', '', NOW, '', ''), packed('guests', 'x', NOW, '', ''), packed('tickets', '', NOW, '', ''),
];

describe.each(ENGINES)('the place where a page begins on %s', (engine) => {
  let test: TestApp;
  let company: GrownCompany;

  beforeAll(async () => {
    test = await testApp(engine);
    company = await GrownCompany.found(test);
    for (let size = 0; size < 2; size += 1) await company.grow();
  }, 120_000);

  afterAll(() => test?.close());

  const read = <Body>(url: string, query: Record<string, string>) => company.readerOf(url).get<Body>(`${company.addressOf(url)}&${new URLSearchParams(query).toString()}`);

  it('goes round: the second page begins where the first one ends, in every list', async () => {
    const lists = await pagedLists();
    const wrong: string[] = [];
    for (const url of lists) {
      const { body: first } = await read<Page<unknown>>(url, { limit: '1' });
      const { status, body: second } = await read<Page<unknown>>(url, { limit: '1', ...(first.next && { after: first.next }) });
      if (!first.next || status !== 200 || second.rows.length !== 1 || JSON.stringify(second.rows) === JSON.stringify(first.rows)) wrong.push(`${status} ${url}`);
    }
    expect(wrong).toEqual([]);
    expect(lists.length).toBeGreaterThan(15);
  }, 60_000);

  it('is refused in words where it was forged or cut off', async () => {
    const lists = [...(await pagedLists()), '/api/door/snapshot'];
    const wrong: string[] = [];
    for (const url of lists) {
      for (const after of FORGED) {
        const { status, body } = await read<ErrorReply>(url, { after });
        if (status !== 400 || !body.fields?.after?.startsWith('翻页标记不正确')) wrong.push(`${status} ${url} ${after} ${JSON.stringify(body)}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('is refused or makes no difference where all of a list is downloaded', async () => {
    const wrong: string[] = [];
    const downloads = company.readable.filter((url) => url.endsWith('.csv'));
    for (const url of downloads) {
      for (const after of FORGED) {
        const { status } = await read(url, { after });
        if (status !== 200 && status !== 400) wrong.push(`${status} ${url} ${after}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(downloads.length).toBeGreaterThan(5);
  }, 120_000);

  async function pagedLists(): Promise<string[]> {
    const lists: string[] = [];
    for (const url of company.readable) {
      const { body } = await read<Partial<Page<unknown>> | null>(url, {});
      if (body?.rows && body.next !== undefined) lists.push(url);
    }
    return lists;
  }
});
