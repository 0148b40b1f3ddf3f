import { DAY_MS, HOUR_MS, later, MINUTE_MS, someTime, daysBefore } from '../calendar.js';
import { Random } from '../random.js';
import { inventPerson, type Person } from './person.js';
import { JUST_NOW, TRAFFIC, type Traffic } from './traffic.data.js';

export interface Visit {
  person: Person;
  code: string;
  at: Date;
}

const SEED = 20_261_122;
const COMES_BACK_TO_THE_SAME = 0.55;

/** Everybody's scans between two moments: who is met, where, and how often he comes back. It is the same for the same moments. */
export function planVisits(start: Date, now: Date): Visit[] {
  const random = new Random(SEED);
  let number = 0;
  const newcomers = [
    ...TRAFFIC.flatMap((traffic) => Array.from({ length: traffic.people }, () => ({ code: traffic.code, at: someTime(random, now, traffic) }))),
    ...JUST_NOW.map(({ code, minutes }) => ({ code, at: later(now, -minutes * MINUTE_MS) })),
  ];
  return newcomers.flatMap(({ code, at }) => visitsOf(inventPerson(random, (number += 1)), { code, at }, now)).filter((visit, _, all) => {
    const first = all.find(({ person }) => person === visit.person)!;
    return first.at >= start && first.at <= now && visit.at <= now;
  });
}

function visitsOf(person: Person, first: Omit<Visit, 'person'>, now: Date): Visit[] {
  const { random, eagerness } = person;
  const times = Math.floor(eagerness ** 2 * 5 + random.next());
  const visits: Visit[] = [{ person, ...first }];
  for (let time = 0; time < times; time += 1) {
    const at = nextTime(random, visits[visits.length - 1].at);
    const code = random.happens(COMES_BACK_TO_THE_SAME) ? first.code : somewhereOpen(random, at, now) ?? first.code;
    visits.push({ person, code, at });
  }
  return visits;
}

/** Some look again within the hour, most within some weeks. */
function nextTime(random: Random, before: Date): Date {
  if (random.happens(0.2)) return later(before, random.between(4, 90) * MINUTE_MS);
  const day = later(before, Math.ceil(random.next() ** 2 * 60) * DAY_MS);
  return later(day, (random.next() - 0.5) * 3 * HOUR_MS);
}

function somewhereOpen(random: Random, at: Date, now: Date): string | null {
  const open = TRAFFIC.filter(({ from, to, curve }) => curve === 'work' && at >= daysBefore(now, from) && at <= daysBefore(now, to));
  return open.length > 0 ? random.weighted<Traffic>(open, ({ people }) => people).code : null;
}
