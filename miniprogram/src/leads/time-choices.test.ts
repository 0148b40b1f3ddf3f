import { chosenTime, timeChoices } from './time-choices';

const china = (text: string) => new Date(`${text}:00+08:00`);
const told = (now: string) => timeChoices(china(now)).map(({ name, at }) => [name, at.toISOString()]);

test('in the morning all three times are offered', () => {
  expect(told('2026-11-03T10:00')).toEqual([
    ['1 小时后', china('2026-11-03T11:00').toISOString()],
    ['今天下班前', china('2026-11-03T18:00').toISOString()],
    ['明天上午', china('2026-11-04T09:30').toISOString()],
  ]);
});

test('the end of the working day is not offered when it is near or over', () => {
  expect(told('2026-11-03T17:31').map(([name]) => name)).toEqual(['1 小时后', '明天上午']);
  expect(told('2026-11-03T23:50')[1]).toEqual(['明天上午', china('2026-11-04T09:30').toISOString()]);
});

test('tomorrow is counted in China, also over the end of a month', () => {
  expect(told('2026-11-30T23:30').at(-1)).toEqual(['明天上午', china('2026-12-01T09:30').toISOString()]);
});

test('a chosen time must lie ahead', () => {
  const now = china('2026-11-03T10:00');
  expect(chosenTime('2026-11-03', '10:01', now)).toEqual(china('2026-11-03T10:01'));
  expect(chosenTime('2026-11-03', '10:00', now)).toBe(null);
});
