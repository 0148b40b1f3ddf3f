import { reminderTimes } from './reminder-times.js';

const times = (startsAt: string, endsAt: string, timeZone = 'Asia/Shanghai') => reminderTimes({ startsAt: new Date(startsAt), endsAt: new Date(endsAt), timeZone });

test('who comes to an afternoon is reminded a day before, and two hours before', () => {
  expect(times('2026-12-03T06:00:00Z', '2026-12-03T09:30:00Z')).toEqual({
    'day-before': new Date('2026-12-02T06:00:00Z'), 'hours-before': new Date('2026-12-03T04:00:00Z'), survey: new Date('2026-12-03T10:30:00Z'),
  });
});

test('a morning at nine is reminded of on the evening before, never at seven', () => {
  expect(times('2026-12-03T01:00:00Z', '2026-12-03T04:00:00Z')['hours-before']).toEqual(new Date('2026-12-02T12:00:00Z'));
});

test('what ends at night asks its questions in the morning', () => {
  expect(times('2026-12-03T11:00:00Z', '2026-12-03T13:00:00Z').survey).toEqual(new Date('2026-12-04T01:00:00Z'));
});

test('the hours are those of the event\'s own zone', () => {
  expect(times('2026-12-03T19:00:00Z', '2026-12-03T21:00:00Z', 'America/Los_Angeles')['hours-before']).toEqual(new Date('2026-12-03T17:00:00Z'));
});
