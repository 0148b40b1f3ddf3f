import type { ScanReport } from '@chudian/shared';
import { ScanQueue, type SmallStore } from './scan-queue';

class Disk implements SmallStore {
  readonly kept = new Map<string, string>();
  written = 0;

  read(name: string): unknown {
    const text = this.kept.get(name);
    return text === undefined ? null : JSON.parse(text);
  }

  write(name: string, value: unknown): void {
    const text = JSON.stringify(value);
    this.written = Math.max(this.written, text.length);
    this.kept.set(name, text);
  }

  remove(name: string): void {
    this.kept.delete(name);
  }
}

const scan = (nonce: number): ScanReport => ({ nonce: String(nonce), listId: 'list', direction: 'in', method: 'code', verdict: 'admitted', at: '2026-11-05T01:00:00.000Z', offsetMs: 0, ticketId: 'ticket' });
const nonces = (queue: ScanQueue) => queue.all().map((each) => Number(each.nonce));
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

test('whenever the phone dies, every scan that was answered is there again', () => {
  const disk = new Disk();
  const queue = new ScanQueue(disk, 'e');
  for (const nonce of upTo(130)) {
    queue.push(scan(nonce));
    expect(new ScanQueue(disk, 'e').all()).toHaveLength(nonce + 1);
  }
  expect(nonces(new ScanQueue(disk, 'e'))).toEqual(upTo(130));
  expect(disk.written).toBeLessThan(8_000);
});

test('what was reported goes when the snapshot tells of it; a death in between reports it once more', () => {
  const disk = new Disk();
  const queue = new ScanQueue(disk, 'e');
  for (const nonce of upTo(60)) queue.push(scan(nonce));
  queue.noteReported(queue.next().length);
  expect(queue.waiting).toBe(0);
  expect(new ScanQueue(disk, 'e').waiting).toBe(60);
  queue.push(scan(60));
  queue.letGo();
  expect([queue.waiting, queue.next().map((each) => each.nonce)]).toEqual([1, ['60']]);
  const again = new ScanQueue(disk, 'e');
  expect(nonces(again).slice(-1)).toEqual([60]);
  for (const nonce of upTo(60)) again.push(scan(100 + nonce));
  again.noteReported(again.next().length);
  again.letGo();
  expect(again.waiting).toBe(0);
  expect(nonces(new ScanQueue(disk, 'e'))).toEqual(again.all().map((each) => Number(each.nonce)));
  expect(again.all().length).toBeLessThanOrEqual(25);
});

test('a death while segments go leaves every scan that was not reported', () => {
  const disk = new Disk();
  const queue = new ScanQueue(disk, 'e');
  for (const nonce of upTo(20)) queue.push(scan(nonce));
  queue.noteReported(20);
  queue.letGo();
  for (const nonce of upTo(40)) queue.push(scan(20 + nonce));
  queue.noteReported(10);
  disk.remove = () => { throw new Error('The phone is off.'); };
  expect(() => queue.letGo()).toThrow('off');
  const again = new ScanQueue(disk, 'e');
  expect([again.waiting, again.unreported().map((each) => Number(each.nonce))]).toEqual([30, upTo(60).slice(30)]);
});

test('the last scan stays, whatever was reported: it may have been a mistake', () => {
  const queue = new ScanQueue(new Disk(), 'e');
  for (const nonce of upTo(75)) {
    queue.push(scan(nonce));
    queue.noteReported(queue.next().length);
    queue.letGo();
    expect([nonces(queue).slice(-1), queue.waiting]).toEqual([[nonce], 0]);
  }
});

test('five hundred go at once, in the order of the scans', () => {
  const queue = new ScanQueue(new Disk(), 'e');
  for (const nonce of upTo(700)) queue.push(scan(nonce));
  expect(queue.next().map((each) => Number(each.nonce))).toEqual(upTo(500));
  queue.noteReported(500);
  expect(queue.next().map((each) => Number(each.nonce))).toEqual(upTo(700).slice(500));
});
