import dayjs from 'dayjs';
import { dayOf, endOfDay, fromPicker, minuteOf, startOfDay, toPicker } from './time';

test('a time is shown as the clock in China shows it, wherever the browser stands', () => {
  expect(minuteOf('2026-11-21T16:30:00.000Z')).toBe('2026-11-22 00:30');
  expect(dayOf('2026-11-21T15:59:59.000Z')).toBe('2026-11-21');
});

test('what a picker shows is taken as time in China, and comes back the same', () => {
  expect(fromPicker(dayjs('2026-11-22T08:00:00'))).toBe('2026-11-22T00:00:00.000Z');
  expect(fromPicker(toPicker('2026-11-21T16:30:00.000Z'))).toBe('2026-11-21T16:30:00.000Z');
  expect(toPicker(null)).toBeNull();
});

test('a day runs from midnight to midnight in China', () => {
  expect(startOfDay('2026-11-22')).toBe('2026-11-21T16:00:00.000Z');
  expect(endOfDay('2026-11-22')).toBe('2026-11-22T15:59:59.999Z');
});
