import { tellClock, tellMoment, tellSpan, zoneNote } from './zoned-time';

const CHINA = 480;
const now = new Date('2026-11-25T02:00:00.000Z');
const event = (startsAt: string, endsAt: string, timeZone = 'Asia/Shanghai') => ({ startsAt, endsAt, timeZone });
const summit = event('2026-12-03T06:00:00.000Z', '2026-12-03T09:30:00.000Z');

test('an event of one day is told with its day once', () => {
  expect(tellSpan(summit, now)).toBe('12月3日（周四）14:00–17:30');
});

test('an event over several days is told with both', () => {
  expect(tellSpan({ ...summit, endsAt: '2026-12-04T09:00:00.000Z' }, now)).toBe('12月3日（周四）14:00 – 12月4日（周五）17:00');
});

test('an event of another year is told with the year', () => {
  expect(tellSpan(event('2027-01-02T01:00:00.000Z', '2027-01-02T02:00:00.000Z'), now)).toBe('2027年1月2日（周六）09:00–10:00');
});

test('a phone in China reads nothing beside the time of an event in China', () => {
  expect(zoneNote(summit, CHINA)).toBe(null);
});

test('a phone elsewhere reads that this is the time of Beijing, and its own', () => {
  expect(zoneNote(summit, -480)).toBe('北京时间 · 您手机上的时间 12月2日 22:00');
});

test('an event elsewhere is told in its own time and in that of Beijing', () => {
  const abroad = event('2026-12-03T13:00:00.000Z', '2026-12-03T15:00:00.000Z', 'Europe/Berlin');
  expect(tellSpan(abroad, now)).toBe('12月3日（周四）14:00–16:00');
  expect(zoneNote(abroad, CHINA)).toBe('柏林时间（UTC+1） · 北京时间 12月3日 21:00');
  expect(zoneNote(abroad, 0)).toBe('柏林时间（UTC+1） · 北京时间 12月3日 21:00 · 您手机上的时间 12月3日 13:00');
});

test('a daylight change between the start and the end moves the clock, not the event', () => {
  const night = event('2026-10-25T00:30:00.000Z', '2026-10-25T02:30:00.000Z', 'Europe/Berlin');
  expect([tellClock(night.startsAt, night.timeZone), tellClock(night.endsAt, night.timeZone)]).toEqual(['02:30', '03:30']);
  expect(zoneNote(event('2026-07-01T13:00:00.000Z', '2026-07-01T14:00:00.000Z', 'Europe/Berlin'), CHINA)).toBe('柏林时间（UTC+2） · 北京时间 7月1日 21:00');
});

test('a place with the clock of Beijing needs no note in China', () => {
  expect(zoneNote({ ...summit, timeZone: 'Asia/Singapore' }, CHINA)).toBe(null);
});

test('half hours of a zone are told, and a zone that nobody knows is told as Beijing', () => {
  expect(zoneNote({ ...summit, timeZone: 'Asia/Kolkata' }, CHINA)).toBe('活动当地时间（UTC+5:30） · 北京时间 12月3日 14:00');
  expect(tellMoment(summit.startsAt, 'Mars/Olympus')).toBe('12月3日 14:00');
});
