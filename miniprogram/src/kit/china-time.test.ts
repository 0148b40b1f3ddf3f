import { clockOf, dateOf, fromChina, inChina, tellTime } from './china-time';

const now = new Date('2026-11-03T06:00:00.000Z'); // 14:00 in China

test('times are told as the day and the clock in China', () => {
  expect(tellTime('2026-11-03T06:05:00.000Z', now)).toBe('今天 14:05');
  expect(tellTime('2026-11-02T15:59:00.000Z', now)).toBe('昨天 23:59');
  expect(tellTime('2026-11-03T16:00:00.000Z', now)).toBe('明天 00:00');
  expect(tellTime('2026-01-09T01:02:00.000Z', now)).toBe('1月9日 09:02');
  expect(tellTime('2025-12-31T01:02:00.000Z', now)).toBe('2025年12月31日');
});

test('a moment is the same after going to China and back', () => {
  expect(fromChina(inChina(now))).toEqual(now);
});

test('date and clock are written with two digits', () => {
  const early = new Date('2026-01-02T17:03:00.000Z');
  expect(dateOf(early)).toBe('2026-01-03');
  expect(clockOf(early)).toBe('01:03');
});
