import { newDraft, type EventDraft } from './event-draft';
import { findingsOf } from './event-findings';
import { stepOf } from './editor-steps';

const NOW = new Date('2026-11-25T00:00:00.000Z');
const complete: Partial<EventDraft> = {
  ...newDraft(),
  title: '对话沙龙', summary: '半天，四位讲者', coverUrl: 'https://x.example/c.png', body: '<p>介绍</p>', campaignId: 'c', owner: { kind: 'staff', id: 'ann' }, surveyFormId: 'f',
  startsAt: '2026-12-01T06:00:00.000Z', endsAt: '2026-12-01T09:00:00.000Z', place: { kind: 'venue', name: '会议中心', address: '滨江大道 1 号' },
  agenda: [{ startsAt: '2026-12-01T06:00:00.000Z', endsAt: '2026-12-01T07:00:00.000Z', title: '开场', speakers: [] }],
};
const textsOf = (change: Partial<EventDraft>) => findingsOf({ ...complete, ...change }, NOW).map(({ text }) => text);
const blocking = (change: Partial<EventDraft>) => findingsOf({ ...complete, ...change }, NOW).filter(({ isBlocking }) => isBlocking).map(({ step }) => step);

test('an event that is complete has nothing to be said about', () => expect(textsOf({})).toEqual([]));

test('a new one is blocked by its name, its time and place, and its owner', () => {
  expect(findingsOf(newDraft(), NOW).filter(({ isBlocking }) => isBlocking).map(({ text }) => text)).toEqual([
    '还没有名称', '还没有开始和结束时间', '还没有填写场地名称', '还没有选择负责人',
  ]);
});

test('times that go backwards, or are gone, are blocked', () => {
  expect(blocking({ endsAt: '2026-12-01T06:00:00.000Z' })).toContain('time');
  expect(textsOf({ startsAt: '2026-11-01T06:00:00.000Z', endsAt: '2026-11-01T09:00:00.000Z', agenda: [] })).toContain('活动时间已经过去');
  expect(textsOf({ signUpUntil: '2026-12-02T00:00:00.000Z' })).toEqual(['报名截止晚于活动结束']);
  expect(textsOf({ agenda: [{ startsAt: '2026-12-01T05:00:00.000Z', endsAt: '2026-12-01T06:30:00.000Z', title: '签到', speakers: [] }] })).toEqual(['有议程在活动时间之外']);
});

test('tickets that nobody can buy, or that never fill the room, are pointed out', () => {
  expect(textsOf({ ticketTypes: [] })).toEqual(['至少要有一个票种']);
  expect(textsOf({ ticketTypes: [{ name: '嘉宾', priceFen: 0, quota: null, isHidden: true }] })).toEqual(['全部票种都是隐藏的，没有优惠码就不能报名']);
  expect(textsOf({ ticketTypes: [{ name: 'A', priceFen: 0, quota: 30 }, { name: 'B', priceFen: 0, quota: 20 }] })).toEqual(['各票种名额合计 50，少于总名额 100']);
  expect(textsOf({ capacity: null })).toEqual(['人数不限，任何人都能报名']);
});

test('every field stands on one step', () => {
  expect(stepOf(['ticketTypes', 0, 'name'])).toBe('tickets');
  expect(stepOf(['place', 'url'])).toBe('time');
});
