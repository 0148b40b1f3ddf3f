import { tellRemaining } from './countdown';

const now = new Date('2026-12-01T00:00:00.000Z');
const after = (milliseconds: number) => tellRemaining(new Date(now.getTime() + milliseconds).toISOString(), now);

test('what remains is told in the two largest units', () => {
  expect(after(2 * 86_400_000 + 3 * 3_600_000 + 59_000)).toBe('2 天 3 小时');
  expect(after(3 * 3_600_000 + 20 * 60_000)).toBe('3 小时 20 分');
  expect(after(14 * 60_000 + 5_999)).toBe('14 分 05 秒');
  expect(after(900)).toBe('0 分 00 秒');
});

test('nothing remains at the moment itself', () => {
  expect(after(0)).toBe(null);
  expect(after(-1)).toBe(null);
});
