import { calendarOf } from './event-calendar.js';
import { clockChanges, isTimeZone, offsetAt } from './time-zone.js';

const EVENT = {
  id: 'e1', title: '闭门会; 上海, 第二场', timeZone: 'Asia/Shanghai', startsAt: new Date('2026-12-03T06:00:00Z'), endsAt: new Date('2026-12-03T09:30:00Z'),
  place: { kind: 'venue' as const, name: '会议中心', address: '滨江大道 2727 号', latitude: 31.2, longitude: 121.5 }, version: 3, state: 'published' as const,
};
const linesOf = (facts: Partial<typeof EVENT> = {}) =>
  calendarOf({ event: { ...EVENT, ...facts }, summary: '三家工厂的一年', url: 'https://chudian.example/m/', at: new Date('2026-11-02T02:00:00Z') }).replace(/\r\n /g, '').split('\r\n');

describe('time zones', () => {
  test('are names of the list, not offsets and not anything', () => {
    expect(['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'UTC'].every(isTimeZone)).toBe(true);
    expect(['+08:00', 'Asia/Nowhere', '', 'GMT+8', '北京'].some(isTimeZone)).toBe(false);
  });

  test('change their clocks when they do: Berlin twice a year, Shanghai never, Lord Howe by half an hour', () => {
    const [from, until] = [new Date('2026-01-01T00:00:00Z'), new Date('2027-01-01T00:00:00Z')];
    expect(clockChanges(from, until, 'Europe/Berlin')).toEqual([{ at: new Date('2026-03-29T01:00:00Z'), from: 60, to: 120 }, { at: new Date('2026-10-25T01:00:00Z'), from: 120, to: 60 }]);
    expect(clockChanges(from, until, 'Asia/Shanghai')).toEqual([]);
    expect(clockChanges(from, until, 'Australia/Lord_Howe').map(({ from: before, to }) => to - before)).toEqual([-30, 30]);
    expect(offsetAt(from, 'America/St_Johns')).toBe(-210);
  });
});

describe('a calendar entry', () => {
  test('tells the clock of the event, whatever zone it is read in', () => {
    expect(linesOf()).toEqual(expect.arrayContaining([
      'DTSTART;TZID=Asia/Shanghai:20261203T140000', 'DTEND;TZID=Asia/Shanghai:20261203T173000', 'TZOFFSETTO:+0800', 'SUMMARY:闭门会\\; 上海\\, 第二场',
      'LOCATION:会议中心 滨江大道 2727 号', 'GEO:31.2;121.5', 'SEQUENCE:3', 'STATUS:CONFIRMED', 'DTSTAMP:20261102T020000Z',
    ]));
  });

  test('that runs through the night of a change brings both clocks', () => {
    const lines = linesOf({ timeZone: 'Europe/Berlin', startsAt: new Date('2026-10-24T20:00:00Z'), endsAt: new Date('2026-10-25T04:00:00Z') });
    expect(lines).toEqual(expect.arrayContaining(['DTSTART;TZID=Europe/Berlin:20261024T220000', 'DTEND;TZID=Europe/Berlin:20261025T050000']));
    const change = lines.indexOf('DTSTART:20261025T030000');
    expect(lines.slice(change - 1, change + 4)).toEqual(['BEGIN:STANDARD', 'DTSTART:20261025T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD']);
  });

  test('has no line of more than 75 bytes, and none that begins in the middle of a character', () => {
    const text = calendarOf({ event: { ...EVENT, title: '工业互联网与设备数字化'.repeat(8) }, summary: '', url: 'https://chudian.example/m/', at: new Date() });
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text).not.toContain('�');
  });

  test('rings an hour before', () => {
    const lines = linesOf();
    const alarm = lines.indexOf('BEGIN:VALARM');
    expect(lines.slice(alarm, alarm + 6)).toEqual(['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:闭门会\\; 上海\\, 第二场', 'TRIGGER:-PT1H', 'END:VALARM', 'END:VEVENT']);
  });

  test('of a cancelled event says so, and does not ring', () => {
    const text = calendarOf({ event: { ...EVENT, state: 'cancelled' }, summary: '', url: 'https://chudian.example/m/', at: new Date() });
    expect(text).toContain('STATUS:CANCELLED');
    expect(text).not.toContain('VALARM');
  });
});
