import { phaseOf, type Timed } from './event-phase';

const salon: Timed = { state: 'published', startsAt: '2026-12-01T06:00:00.000Z', endsAt: '2026-12-01T09:00:00.000Z' };
const at = (iso: string, change: Partial<Timed> = {}) => phaseOf({ ...salon, ...change }, new Date(iso));

test('a published event is open, then running, then over, by the clock', () => {
  expect(at('2026-12-01T05:59:59.000Z')).toBe('published');
  expect(at('2026-12-01T06:00:00.000Z')).toBe('running');
  expect(at('2026-12-01T09:00:00.000Z')).toBe('over');
});

test('one that is closed for sign-up runs all the same; a draft and a cancelled one never do', () => {
  expect(at('2026-12-01T05:00:00.000Z', { state: 'closed' })).toBe('closed');
  expect(at('2026-12-01T07:00:00.000Z', { state: 'closed' })).toBe('running');
  expect(at('2026-12-01T10:00:00.000Z', { state: 'draft' })).toBe('draft');
  expect(at('2026-12-01T07:00:00.000Z', { state: 'cancelled' })).toBe('cancelled');
});
