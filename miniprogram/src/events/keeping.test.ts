import type { MyRegistrationView } from '@chudian/shared';
import { isRefusal, keep, keptOf } from './keeping';

const at = (minute: number) => new Date(Date.UTC(2026, 11, 1, 0, minute));
const view = (id: string, startsAt = '2026-12-03T06:00:00.000Z') => ({ id, event: { startsAt, endsAt: startsAt.replace('T06', 'T09') }, answers: { diet: '素食' } }) as unknown as MyRegistrationView;

test('a registration is kept without its answers, and the newest version counts', () => {
  const once = keep({}, [view('a')], 'ann', at(0));
  const twice = keep(once, [view('a', '2026-12-04T06:00:00.000Z')], 'ann', at(1));
  expect(Object.values(twice)).toEqual([{ ownerId: 'ann', savedAt: at(1).toISOString(), view: { ...view('a', '2026-12-04T06:00:00.000Z'), answers: {} } }]);
});

test('the next event comes first, and what is over last', () => {
  const kept = keep({}, [view('last year', '2025-12-03T06:00:00.000Z'), view('later', '2026-12-09T06:00:00.000Z'), view('yesterday', '2026-12-02T06:00:00.000Z'), view('now')], 'ann', at(0));
  const ids = keptOf(kept, 'ann', new Date('2026-12-03T07:00:00.000Z')).map((each) => each.view.id);
  expect(ids).toEqual(['now', 'later', 'yesterday', 'last year']);
});

test('nobody sees what was kept for somebody else', () => {
  const kept = keep(keep({}, [view('a')], 'ann', at(0)), [view('b')], 'bob', at(1));
  expect(keptOf(kept, 'ann').map((each) => each.view.id)).toEqual(['a']);
  expect(keptOf(kept, undefined).map((each) => each.view.id)).toEqual(['b']);
  expect(keptOf({}, undefined)).toEqual([]);
});

test('what is old gives way', () => {
  let kept = {};
  for (let index = 0; index < 40; index += 1) kept = keep(kept, [view(`r${index}`)], 'ann', at(index));
  expect(Object.keys(kept)).toHaveLength(30);
  expect(Object.keys(kept)).not.toContain('r9');
});

test('only a refusal of the server hides a ticket that is on the phone', () => {
  expect(['NETWORK', 'INTERNAL', 'UNAVAILABLE', 'WECHAT_UNAVAILABLE'].filter(isRefusal)).toEqual([]);
  expect(isRefusal('REGISTRATION_NOT_FOUND')).toBe(true);
});
