import { shanghaiDay } from '../../../platform/clock/shanghai-day.js';
import { daysBefore, HOUR_MS } from '../calendar.js';
import { planVisits } from './plan-visits.js';

const now = new Date('2027-03-17T08:20:00Z');
const start = daysBefore(now, 365);
const visits = planVisits(start, now);
const people = new Set(visits.map(({ person }) => person));

test('the same moments give the same history', () => {
  const told = (some: typeof visits) => some.map(({ person, code, at }) => `${person.name} ${code} ${at.toISOString()}`);
  expect(told(planVisits(start, now))).toEqual(told(visits));
});

test('nobody comes before the beginning or after now', () => {
  expect(visits.filter(({ at }) => at < start || at > now)).toEqual([]);
});

test('some two hundred people come, each with a number and ids of his own', () => {
  expect(people.size).toBeGreaterThan(160);
  for (const key of ['phone', 'miniOpenid', 'serviceOpenid', 'unionid'] as const) expect(new Set([...people].map((person) => person[key])).size).toBe(people.size);
});

test('a shorter history leaves out those who came before it, with all their visits', () => {
  const month = daysBefore(now, 30);
  const recent = planVisits(month, now);
  expect(recent.length).toBeGreaterThan(30);
  expect(new Set(recent.map(({ person }) => person)).size).toBeLessThan(people.size / 2);
  expect(recent.filter(({ at }) => at < month)).toEqual([]);
});

test('people come by day, and seldom at the weekend', () => {
  const firsts = [...people].map((person) => visits.find((visit) => visit.person === person)!.at);
  const hours = firsts.map((at) => Math.floor((at.getTime() % (24 * HOUR_MS)) / HOUR_MS + 8) % 24);
  const weekend = firsts.filter((at) => [0, 6].includes(new Date(`${shanghaiDay(at)}T00:00:00Z`).getUTCDay()));
  expect(hours.filter((hour) => hour < 7 || hour > 22)).toEqual([]);
  expect(weekend.length / firsts.length).toBeLessThan(0.25);
});
