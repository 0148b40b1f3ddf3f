import { once } from 'node:events';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { unzip } from '../testing/download.js';
import { zipOf, type ZipEntry } from './zip-of.js';

const AT = new Date('2026-11-21T08:00:00Z');
const entry = (name: string, open: () => Readable): ZipEntry => ({ name, isCompressed: false, open });

async function bytesOf(zip: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of zip) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

test('files come out as they went in, with Chinese names', async () => {
  async function* entries() {
    yield entry('投放位/一.txt', () => Readable.from(Buffer.from('甲')));
    yield { ...entry('二.txt', () => Readable.from(Buffer.from('乙'.repeat(1000)))), isCompressed: true };
  }
  const files = await unzip(await bytesOf(zipOf(entries(), AT)));
  expect([...files].map(([name, bytes]) => [name, bytes.toString()])).toEqual([['投放位/一.txt', '甲'], ['二.txt', '乙'.repeat(1000)]]);
});

test('nothing is drawn ahead of who reads it', async () => {
  let drawn = 0;
  async function* entries() {
    for (; drawn < 500; drawn += 1) yield entry(`${drawn}`, () => Readable.from(Buffer.alloc(16_384)));
  }
  const zip = zipOf(entries(), AT);
  zip.read(0);
  await wait(100);
  expect(drawn).toBeLessThan(20);
  await bytesOf(zip);
  expect(drawn).toBe(500);
});

test.each([
  ['drawing the next file', async function* () {
    yield entry('good', () => Readable.from(Buffer.from('good')));
    throw new Error('no more');
  }],
  ['writing a file', async function* () {
    yield entry('bad', () => Readable.from((function* () {
      yield Buffer.from('half');
      throw new Error('no more');
    })()));
  }],
])('an error while %s ends the ZIP in an error, not as a whole file', async (_, entries) => {
  await expect(bytesOf(zipOf(entries(), AT))).rejects.toThrow('no more');
});

test('when nobody reads any more, the file at hand is closed and no other is drawn', async () => {
  let isCleanedUp = false;
  let drawn = 0;
  const endless = () => Readable.from((function* () {
    for (;;) yield Buffer.alloc(65_536);
  })());
  const open: Readable[] = [];
  async function* entries() {
    try {
      for (;;) {
        drawn += 1;
        yield entry(`${drawn}`, () => (open[open.push(endless()) - 1]));
      }
    } finally {
      isCleanedUp = true;
    }
  }
  const zip = zipOf(entries(), AT);
  await once(zip, 'readable');
  zip.destroy();
  await wait(50);
  expect([open.length, open[0].destroyed, drawn, isCleanedUp]).toEqual([1, true, 2, true]);
});
