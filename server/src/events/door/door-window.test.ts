import { windowOf } from './door-window.js';

const ALWAYS = { opensAt: null, closesAt: null };
const spanOf = (startsAt: string, endsAt: string, timeZone: string, list = ALWAYS as { opensAt: Date | null; closesAt: Date | null }) => {
  const { opensAt, closesAt } = windowOf({ startsAt: new Date(startsAt), endsAt: new Date(endsAt), timeZone }, list);
  return [opensAt.toISOString(), closesAt.toISOString()];
};

test("the door is open on the event's days in the event's own zone", () => {
  expect(spanOf('2026-11-05T01:00:00Z', '2026-11-06T09:00:00Z', 'Asia/Shanghai')).toEqual(['2026-11-04T16:00:00.000Z', '2026-11-06T15:59:59.999Z']);
});

test('a day on which the clocks change is as long as it is', () => {
  expect(spanOf('2026-10-25T08:00:00Z', '2026-10-25T16:00:00Z', 'Europe/Berlin')).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z']);
  expect(spanOf('2026-03-29T08:00:00Z', '2026-03-29T16:00:00Z', 'Europe/Berlin')).toEqual(['2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z']);
});

test("a list's own hours go before", () => {
  const list = { opensAt: new Date('2026-11-05T05:00:00Z'), closesAt: new Date('2026-11-05T06:00:00Z') };
  expect(spanOf('2026-11-05T01:00:00Z', '2026-11-06T09:00:00Z', 'Asia/Shanghai', list)).toEqual(['2026-11-05T05:00:00.000Z', '2026-11-05T06:00:00.000Z']);
});
