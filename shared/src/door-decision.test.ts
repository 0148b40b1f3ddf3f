import { generateKeyPairSync, sign, verify, createPublicKey } from 'node:crypto';
import { decide, presenceOf, type CheckSignature, type DoorGuest, type DoorKnowledge, type Movement } from './door-decision';
import type { DoorList } from './door';
import { composeTicket, markOf, ticketMessage } from './ticket-token';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-05T02:00:00Z');
const [OURS, THEIRS] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
const publicOf = (keys: typeof OURS) => keys.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const check: CheckSignature = (message, signature, key) => verify(null, message, createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' }), signature);

const id = (number: number) => String(number).padStart(25, '0');
const token = (ticket: number, facts: { keyId?: number; keys?: typeof OURS; type?: string; from?: number; until?: number } = {}) => {
  const message = ticketMessage({ keyId: facts.keyId ?? 1, ticketId: id(ticket), typeMark: markOf(facts.type ?? 'plain'), validFrom: (facts.from ?? NOW - 24 * HOUR) / 1000, validUntil: (facts.until ?? NOW + 24 * HOUR) / 1000 });
  return composeTicket(message, sign(null, message, (facts.keys ?? OURS).privateKey));
};
const guest = (ticket: number, facts: Partial<DoorGuest> = {}): DoorGuest =>
  ({ key: id(ticket), number: 'AB3D7KMN', tokenMark: markOf(token(ticket)), ticketTypeId: 'plain', state: 'confirmed', name: '张伟', company: null, lastFour: '8000', pinyin: 'zhang wei', ...facts });

const entrance: DoorList = { id: 'entrance', name: '入场', kind: 'entrance', ticketTypeIds: null, opensAt: NOW - HOUR, closesAt: NOW + HOUR, allowsReentry: false };
const vips: DoorList = { ...entrance, id: 'vips', name: '贵宾厅', ticketTypeIds: ['vip'] };

function at(facts: { guests?: DoorGuest[]; revoked?: string[]; movements?: Movement[] } = {}): DoorKnowledge {
  return {
    head: {
      event: { id: 'e', name: '大会', startsAt: NOW, endsAt: NOW + HOUR, hasWalkIns: true }, gate: '北门', canSearch: true, lists: [entrance, vips],
      types: [{ id: 'plain', name: '普通票', mark: markOf('plain'), priceFen: 0 }, { id: 'vip', name: '贵宾票', mark: markOf('vip'), priceFen: 0 }],
      keys: [{ keyId: 1, publicKey: publicOf(OURS), eventTitle: null }, { keyId: 2, publicKey: publicOf(THEIRS), eventTitle: '春季展会' }],
    },
    guest: (key) => facts.guests?.find((each) => each.key === key), guestByNumber: (number) => facts.guests?.find((each) => each.number === number),
    isRevoked: (ticketId) => facts.revoked?.includes(ticketId) ?? false, movements: () => facts.movements ?? [],
  };
}
const ask = (knowledge: DoorKnowledge, code: string, list = entrance, direction: 'in' | 'out' = 'in') => decide(knowledge, { scanned: { code }, list, direction, now: NOW }, check);

test('a guest on the list is admitted by his code, by his number, and when he was searched for', () => {
  const door = at({ guests: [guest(7)] });
  expect(ask(door, token(7))).toMatchObject({ verdict: 'admitted', ticketId: id(7), guest: { name: '张伟' }, ticketType: '普通票' });
  expect(ask(door, 'ab3d-7kmn').verdict).toBe('admitted');
  expect(decide(door, { scanned: { key: id(7) }, list: entrance, direction: 'in', now: NOW }, check).verdict).toBe('admitted');
});

test('a ticket that was issued after the last update is admitted by its signature alone, within its time', () => {
  expect(ask(at(), token(8, { type: 'vip' }))).toMatchObject({ verdict: 'admitted', guest: null, ticketType: '贵宾票' });
  expect(ask(at(), token(8, { from: NOW + HOUR }))).toMatchObject({ verdict: 'other-day', at: NOW + HOUR });
  expect(ask(at(), token(8, { until: NOW - HOUR }))).toMatchObject({ verdict: 'other-day', at: null });
});

test('what was forged, cut off, or signed by another key is refused, also under the number of a known ticket', () => {
  const door = at({ guests: [guest(7)] });
  const genuine = token(7);
  for (const place of [5, 40, 60, 100, 147]) expect(ask(door, genuine.slice(0, place) + (genuine[place] === '0' ? '1' : '0') + genuine.slice(place + 1)).verdict).toMatch(/forged|unknown/);
  expect(ask(door, genuine.slice(0, 100)).verdict).toBe('forged');
  expect(ask(door, token(7, { keys: THEIRS })).verdict).toBe('forged');
  expect(ask(door, token(7, { keyId: 99 })).verdict).toBe('unknown');
});

test('a genuine ticket of another event is told by its name; a forged one of it is forged', () => {
  expect(ask(at(), token(9, { keyId: 2, keys: THEIRS }))).toMatchObject({ verdict: 'other-event', where: '春季展会' });
  expect(ask(at(), token(9, { keyId: 2 })).verdict).toBe('forged');
});

test('a revoked ticket is cancelled, known or not', () => {
  expect(ask(at({ guests: [guest(7)], revoked: [id(7)] }), token(7)).verdict).toBe('cancelled');
  expect(ask(at({ revoked: [id(7)] }), token(7)).verdict).toBe('cancelled');
});

test('who is not approved, has not paid or has cancelled is told so', () => {
  const verdictFor = (state: DoorGuest['state']) => decide(at({ guests: [guest(7, { state, number: null })] }), { scanned: { key: id(7) }, list: entrance, direction: 'in', now: NOW }, check).verdict;
  expect((['pending', 'rejected', 'unpaid', 'cancelled', 'transferred'] as const).map(verdictFor)).toEqual(['not-approved', 'not-approved', 'unpaid', 'cancelled', 'cancelled']);
});

test('a list takes its own ticket types in its own hours', () => {
  const door = at({ guests: [guest(7)] });
  expect(ask(door, token(7), vips)).toMatchObject({ verdict: 'other-list', where: '入场' });
  expect(ask(door, token(7), { ...entrance, opensAt: NOW + 1 })).toMatchObject({ verdict: 'other-day', at: NOW + 1 });
  expect(ask(door, token(7), { ...entrance, closesAt: NOW - 1 })).toMatchObject({ verdict: 'other-day', at: null });
});

test('who is in is told when and where; he may come again only where one may, and after he left', () => {
  const [came, left]: Movement[] = [{ direction: 'in', at: NOW - 2_000, gate: '南门' }, { direction: 'out', at: NOW - 1_000, gate: '北门' }];
  const inside = at({ guests: [guest(7)], movements: [came] });
  const outside = at({ guests: [guest(7)], movements: [left, came] });
  const open = { ...entrance, allowsReentry: true };
  expect(ask(inside, token(7))).toMatchObject({ verdict: 'already-in', at: came.at, where: '南门' });
  expect([ask(inside, token(7), open).verdict, ask(outside, token(7), open).verdict, ask(outside, token(7)).verdict]).toEqual(['already-in', 'admitted', 'already-in']);
  expect([ask(inside, token(7), open, 'out').verdict, ask(outside, token(7), open, 'out').verdict]).toEqual(['left', 'not-inside']);
});

test('where somebody is does not depend on the order in which it was told', () => {
  for (let round = 0; round < 200; round += 1) {
    const movements = Array.from({ length: 6 }, (_, at): Movement => ({ direction: Math.random() < 0.5 ? 'in' : 'out', at, gate: '北门' }));
    const shuffled = movements.map((each) => ({ each, key: Math.random() })).sort((one, other) => one.key - other.key).map(({ each }) => each);
    expect(presenceOf(shuffled)).toEqual(presenceOf(movements));
  }
});
