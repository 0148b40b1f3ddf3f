import { chatTime, fullTime } from './time';

const at = (iso: string): number => Date.parse(iso);
const NOW = at('2026-03-02T10:00:00+08:00');

test.each([
  ['2026-03-02T00:05:00+08:00', '00:05'],
  ['2026-03-01T23:59:00+08:00', '昨天 23:59'],
  ['2026-02-28T08:00:00+08:00', '2月28日 08:00'],
  ['2025-12-31T18:30:00+08:00', '2025年12月31日 18:30'],
])('a message of %s is shown with %s', (iso, shown) => {
  expect(chatTime(at(iso), NOW)).toBe(shown);
});

test('times are Chinese, wherever the browser is', () => {
  expect(fullTime(at('2026-03-01T16:00:00Z'))).toBe('2026-03-02 00:00:00');
});
