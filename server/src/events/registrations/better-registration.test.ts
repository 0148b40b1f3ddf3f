import type { Registration } from './registration.entity.js';
import { betterFirst } from './better-registration.js';

const EARLY = new Date('2026-11-01T00:00:00Z');
const facts = (id: string, state: Registration['state'], more: Partial<Registration> = {}) => ({ id, state, checkedInAt: null, paidFen: 0, signedUpAt: EARLY, ...more });

test('who has come is kept before who has paid, who has paid before who comes free, and a seat before a place in the queue', () => {
  const ordered = [
    facts('came', 'confirmed', { checkedInAt: EARLY }), facts('paid', 'confirmed', { paidFen: 1 }), facts('free', 'confirmed'), facts('unpaid', 'unpaid'), facts('offered', 'offered'),
    facts('pending', 'pending'), facts('waiting', 'waitlisted'),
  ];
  const names = ordered.map(({ id }) => id);
  expect(betterFirst([...ordered].reverse()).map(({ id }) => id)).toEqual(names);
  expect(betterFirst(ordered).map(({ id }) => id)).toEqual(names);
});

test('of two that are alike the earlier is kept, whichever contact it belongs to', () => {
  const [early, late] = [facts('b', 'confirmed'), facts('a', 'confirmed', { signedUpAt: new Date(EARLY.getTime() + 1) })];
  expect(betterFirst([late, early]).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(betterFirst([facts('d', 'pending'), facts('c', 'pending')]).map(({ id }) => id)).toEqual(['c', 'd']);
});
