import { fromZonedPicker, offsetText, sameClockIn, spanText, toZonedPicker, zonedMinute, zonedRange } from './zoned';

const NEW_YORK = 'America/New_York';

test('a picker shows the clock of the event, and gives back the same instant', () => {
  const iso = '2026-12-01T06:00:00.000Z';
  expect(toZonedPicker(iso, 'Asia/Shanghai')?.format('YYYY-MM-DD HH:mm')).toBe('2026-12-01 14:00');
  expect(toZonedPicker(iso, NEW_YORK)?.format('YYYY-MM-DD HH:mm')).toBe('2026-12-01 01:00');
  for (const zone of ['Asia/Shanghai', NEW_YORK, 'Asia/Kolkata', 'UTC']) expect(fromZonedPicker(toZonedPicker(iso, zone), zone)).toBe(iso);
  expect(toZonedPicker(null, NEW_YORK)).toBeNull();
  expect(fromZonedPicker(null, NEW_YORK)).toBeNull();
});

test('on both sides of the day on which clocks change, nine in the morning is nine in the morning', () => {
  expect(zonedMinute('2027-03-13T14:00:00.000Z', NEW_YORK)).toBe('2027-03-13 09:00');
  expect(zonedMinute('2027-03-14T13:00:00.000Z', NEW_YORK)).toBe('2027-03-14 09:00');
  for (const iso of ['2027-03-13T14:00:00.000Z', '2027-03-14T13:00:00.000Z', '2027-11-07T14:00:00.000Z'])
    expect(fromZonedPicker(toZonedPicker(iso, NEW_YORK), NEW_YORK)).toBe(iso);
});

test('an event that moves to another zone keeps its clock', () => {
  expect(sameClockIn('2026-12-01T06:00:00.000Z', 'Asia/Shanghai', 'Asia/Tokyo')).toBe('2026-12-01T05:00:00.000Z');
  expect(sameClockIn('2026-12-01T06:00:00.000Z', 'Asia/Shanghai', NEW_YORK)).toBe('2026-12-01T19:00:00.000Z');
});

test('one day is written once', () => {
  expect(zonedRange('2026-12-01T06:00:00.000Z', '2026-12-01T09:00:00.000Z', 'Asia/Shanghai')).toBe('2026-12-01 14:00–17:00');
  expect(zonedRange('2026-12-01T06:00:00.000Z', '2026-12-02T09:00:00.000Z', 'Asia/Shanghai')).toBe('2026-12-01 14:00–12-02 17:00');
});

test('the distance from UTC is that of the day, summer time and half hours included', () => {
  expect(offsetText('Asia/Shanghai')).toBe('UTC+8');
  expect(offsetText(NEW_YORK, '2026-12-01T06:00:00.000Z')).toBe('UTC-5');
  expect(offsetText(NEW_YORK, '2026-07-01T06:00:00.000Z')).toBe('UTC-4');
  expect(offsetText('Asia/Kolkata')).toBe('UTC+5:30');
});

test('a span is told as phones tell it', () => {
  const now = new Date('2026-11-25T00:00:00.000Z');
  expect(spanText('2026-12-03T06:00:00.000Z', '2026-12-03T09:30:00.000Z', 'Asia/Shanghai', now)).toBe('12月3日（周四）14:00–17:30');
  expect(spanText('2026-12-03T06:00:00.000Z', '2026-12-04T09:30:00.000Z', 'Asia/Shanghai', now)).toBe('12月3日（周四）14:00 至 12月4日（周五）17:30');
  expect(spanText('2027-01-03T06:00:00.000Z', '2027-01-03T09:30:00.000Z', 'Asia/Shanghai', now)).toBe('2027年1月3日（周日）14:00–17:30');
  expect(spanText('2026-12-03T20:00:00.000Z', '2026-12-03T22:00:00.000Z', 'Asia/Shanghai', now)).toBe('12月4日（周五）04:00–06:00');
});
