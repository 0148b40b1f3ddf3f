import { settleScans, type SettlingRules } from './settle-scans.js';

type Scan = Parameters<typeof settleScans>[0][number];

const START = Date.parse('2026-11-05T01:00:00Z');
const ONCE: SettlingRules = { allowsReentry: false, revokedAt: null };
let scans = 0;

const scan = (minute: number, facts: Partial<Scan> = {}): Scan => ({
  id: `scan-${(scans += 1)}`, ticketId: 'ticket', deviceId: 'north', direction: 'in', verdict: 'admitted', at: new Date(START + minute * 60_000), gate: '北门', isClockDoubtful: false, undoneAt: null, ...facts,
});
const outcomes = (some: Scan[], rules = ONCE) => {
  const settled = settleScans(some, rules);
  return some.map(({ id }) => settled.get(id)!.outcome);
};

test('of two gates that let the same ticket in, the earlier counts and the other is a double', () => {
  const [north, south] = [scan(5), scan(3, { deviceId: 'south' })];
  expect(outcomes([north, south])).toEqual(['double', 'admitted']);
  expect(settleScans([north, south], ONCE).get(north.id)!.conflict).toBe('double');
});

test('at the very same moment the device decides, always the same way', () => {
  const [south, north] = [scan(5, { deviceId: 'south' }), scan(5)];
  expect(outcomes([south, north])).toEqual(['double', 'admitted']);
  expect(outcomes([north, south])).toEqual(['admitted', 'double']);
});

test('what the door refused is kept and is no conflict', () => {
  expect(outcomes([scan(1), scan(2, { verdict: 'already-in' }), scan(3, { verdict: 'cancelled' })])).toEqual(['admitted', 'refused', 'refused']);
});

test('who was let in after his ticket was revoked is listed; who came before it came rightly', () => {
  const revokedAt = new Date(START + 2 * 60_000);
  expect(outcomes([scan(1)], { ...ONCE, revokedAt })).toEqual(['admitted']);
  expect(outcomes([scan(2)], { ...ONCE, revokedAt })).toEqual(['revoked']);
});

test('where one may leave and come again, only a second entry without leaving is a double', () => {
  const day = [scan(1), scan(2, { direction: 'out', verdict: 'left' }), scan(3), scan(4, { deviceId: 'south' })];
  expect(outcomes(day, { ...ONCE, allowsReentry: true })).toEqual(['admitted', 'left', 'admitted', 'double']);
  expect(outcomes(day)).toEqual(['admitted', 'left', 'double', 'double']);
});

test('a mistaken admission that was taken back counts for nothing, and the next is the first', () => {
  expect(outcomes([scan(1, { undoneAt: new Date() }), scan(2)])).toEqual(['undone', 'admitted']);
});

test('a ticket that we do not know, and a clock that was moved, are conflicts of their own', () => {
  const [unknown, doubtful] = [scan(1, { ticketId: null }), scan(1, { isClockDoubtful: true })];
  expect(settleScans([unknown], ONCE).get(unknown.id)).toEqual({ outcome: 'unknown', conflict: 'unknown-ticket' });
  expect(settleScans([doubtful], ONCE).get(doubtful.id)).toEqual({ outcome: 'admitted', conflict: 'clock' });
});

test('whatever the order in which scans arrive, they come to the same', () => {
  const pick = <T>(...choices: T[]) => choices[Math.floor(Math.random() * choices.length)];
  for (let round = 0; round < 300; round += 1) {
    const some = Array.from({ length: 8 }, () => {
      const direction = pick<'in' | 'out'>('in', 'in', 'out');
      return scan(Math.floor(Math.random() * 6), { direction, verdict: pick(direction === 'in' ? 'admitted' : 'left', 'already-in'), deviceId: pick('north', 'south', 'west'), undoneAt: pick(null, null, null, new Date()) });
    });
    const rules = { allowsReentry: pick(true, false), revokedAt: pick(null, new Date(START + 3 * 60_000)) };
    const shuffled = some.map((each) => ({ each, key: Math.random() })).sort((one, other) => one.key - other.key).map(({ each }) => each);
    expect(Object.fromEntries(settleScans(shuffled, rules))).toEqual(Object.fromEntries(settleScans(some, rules)));
  }
});
