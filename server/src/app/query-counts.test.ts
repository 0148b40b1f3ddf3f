import { countQueries } from '../alerts/testing/count-queries.js';
import { ENGINES } from '../platform/testing/databases.js';
import { GrownCompany } from './testing/grown-company.js';
import { testApp, type TestApp } from './testing/test-app.js';

describe.each(ENGINES)('the number of queries on %s', (engine) => {
  let test: TestApp;
  let world: GrownCompany;

  beforeAll(async () => {
    test = await testApp(engine);
    world = await GrownCompany.found(test);
    await world.grow();
  }, 60_000);

  afterAll(() => test.close());

  it('is the same for one row and for three, whatever is read', async () => {
    const one = await readEverything(world, test);
    await world.grow();
    await world.grow();
    const three = await readEverything(world, test);
    expect(grownBeyond(one, three)).toEqual([]);
    expect(listsIn(three).filter(({ rows }) => rows < 3)).toEqual([]);
    expect(listsIn(three).length).toBeGreaterThan(20);
  }, 60_000);
});

interface Reading {
  url: string;
  status: number;
  queries: number;
  /** Null when it is not a list. */
  rows: number | null;
}

function grownBeyond(one: Reading[], three: Reading[]): string[] {
  const before = new Map(one.map((reading) => [reading.url, reading]));
  const wrong = three.filter(({ url, queries, status }) => status !== 200 || before.get(url)?.queries !== queries);
  return wrong.map(({ url, queries, status }) => `GET ${url} answered ${status} with ${before.get(url)?.queries} queries for one row and ${queries} for three`);
}

function listsIn(readings: Reading[]): { url: string; rows: number }[] {
  return readings.flatMap(({ url, rows }) => (rows === null ? [] : [{ url, rows }]));
}

/** Every route that can be read: how many statements it took, and how many rows it gave. */
async function readEverything(company: GrownCompany, test: TestApp): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const url of company.readable) {
    const look = () => company.readerOf(url).get(company.addressOf(url));
    // The first look may leave a note, of who read a number.
    const { status, body } = await look();
    readings.push({ url, status, queries: await countQueries(test.app, look), rows: rowsOf(body) });
  }
  return readings;
}

function rowsOf(body: unknown): number | null {
  if (Array.isArray(body)) return body.length;
  const { rows } = (body ?? {}) as { rows?: unknown };
  return Array.isArray(rows) ? rows.length : null;
}
