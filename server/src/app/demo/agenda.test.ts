import { Agenda } from './agenda.js';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 2, hour));
let done: string[];
const noting = (what: string) => () => { done.push(what); return Promise.resolve(); };

beforeEach(() => { done = []; });

async function run(agenda: Agenda): Promise<string[]> {
  for (let entry = agenda.next(); entry; entry = agenda.next()) await entry.act();
  return done;
}

test('things happen in the order of time, and at the same time in the order in which they were planned', async () => {
  const agenda = new Agenda(at(0), at(20));
  agenda.add(at(9), noting('second'));
  agenda.add(at(12), noting('last'));
  agenda.add(at(9), noting('third'));
  agenda.add(at(8), noting('first'));
  expect(await run(agenda)).toEqual(['first', 'second', 'third', 'last']);
});

test('what lies before the beginning is done at the beginning; what lies after the end is not done', async () => {
  const agenda = new Agenda(at(8), at(20));
  agenda.add(at(3), noting('moved'));
  agenda.add(at(21), noting('future'));
  expect(agenda.next()?.at).toEqual(at(8));
  expect(agenda.next()).toBeUndefined();
});

test('what happens may bring more', async () => {
  const agenda = new Agenda(at(0), at(20));
  agenda.add(at(9), () => { agenda.add(at(10), noting('answer')); return Promise.resolve(); });
  agenda.add(at(11), noting('later'));
  expect(await run(agenda)).toEqual(['answer', 'later']);
});
