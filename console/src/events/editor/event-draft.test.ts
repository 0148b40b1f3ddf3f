import type { EventView } from '@chudian/shared';
import { copyOf } from './copy-event';
import { bodyOf, draftOf, inZone, newDraft, type EventDraft } from './event-draft';
import { nextAgendaItem } from './next-agenda-item';

const salon: EventView = {
  id: 'e1', title: '对话沙龙', state: 'published', series: { id: 's1', name: '沙龙' }, timeZone: 'Asia/Shanghai',
  startsAt: '2026-12-01T06:00:00.000Z', endsAt: '2026-12-01T09:00:00.000Z', place: { kind: 'venue', name: '国际会议中心', address: '滨江大道 1 号' },
  coverUrl: null, capacity: 100, taken: 3, pending: 1, waitlisted: 0, checkedIn: 0, createdAt: '2026-11-01T00:00:00.000Z', summary: '', body: '', campaign: null,
  agenda: [{ startsAt: '2026-12-01T06:00:00.000Z', endsAt: '2026-12-01T06:30:00.000Z', title: '开场', speakers: [{ name: '林晓' }] }],
  needsApproval: true, hasWaitlist: true, offerHours: 24, payWithinMinutes: 30, signUpUntil: '2026-11-30T16:00:00.000Z', cancelUntil: null, isTransferable: false,
  hasSelfCheckIn: true, formId: null, surveyFormId: null, contentIds: ['c1'], owner: { kind: 'staff', id: 'ann', name: '安' },
  ticketTypes: [{ id: 't1', name: '普通票', description: '', priceFen: 9900, quota: 80, opensAt: null, closesAt: null, isHidden: false, taken: 3 }], version: 4,
};

test('an event that is opened and saved untouched stays what it was', () => {
  const { ticketTypes, owner, place, agenda, signUpUntil, ...body } = bodyOf(draftOf(salon), salon.version);
  expect(ticketTypes).toEqual([{ id: 't1', name: '普通票', description: '', priceFen: 9900, quota: 80, opensAt: null, closesAt: null, isHidden: false }]);
  expect(owner).toEqual({ kind: 'staff', id: 'ann' });
  expect(place).toEqual({ kind: 'venue', name: '国际会议中心', address: '滨江大道 1 号', latitude: null, longitude: null });
  expect(agenda).toEqual(salon.agenda);
  expect(signUpUntil).toBe(salon.signUpUntil);
  expect(body).toMatchObject({ title: '对话沙龙', seriesId: 's1', campaignId: null, capacity: 100, version: 4 });
});

test('what a form leaves empty is absent or null, never an empty string where a thing is meant', () => {
  const draft = { ...draftOf(salon), coverUrl: '', capacity: undefined, agenda: [{ ...salon.agenda[0], room: '', speakers: [{ name: '林晓', title: '', company: '' }] }] };
  const body = bodyOf(draft as unknown as EventDraft);
  expect(body).toMatchObject({ coverUrl: null, capacity: null });
  expect(body.agenda[0]).toEqual({ startsAt: '2026-12-01T06:00:00.000Z', endsAt: '2026-12-01T06:30:00.000Z', title: '开场', speakers: [{ name: '林晓' }] });
});

test('a place that turned online sends its link only', () => {
  expect(bodyOf({ ...draftOf(salon), place: { kind: 'online', name: '国际会议中心', url: 'https://meeting.example/1' } }).place).toEqual({ kind: 'online', url: 'https://meeting.example/1' });
});

test('a change of the zone keeps every clock of the event', () => {
  const moved = inZone(draftOf(salon), 'Asia/Shanghai', 'Asia/Tokyo');
  expect(moved).toMatchObject({ timeZone: 'Asia/Tokyo', startsAt: '2026-12-01T05:00:00.000Z', endsAt: '2026-12-01T08:00:00.000Z', signUpUntil: '2026-11-30T15:00:00.000Z', cancelUntil: null });
  expect(moved.agenda[0].startsAt).toBe('2026-12-01T05:00:00.000Z');
  expect(inZone(newDraft(), 'Asia/Shanghai', 'UTC')).toMatchObject({ timeZone: 'UTC', startsAt: undefined, agenda: [] });
});

test('a copy takes place at the same hour of the same weekday, in the first week ahead', () => {
  const copy = copyOf(salon, new Date('2026-12-20T00:00:00.000Z'));
  expect(copy).toMatchObject({ title: '对话沙龙（副本）', startsAt: '2026-12-22T06:00:00.000Z', signUpUntil: '2026-12-21T16:00:00.000Z', contentIds: [] });
  expect(copy.ticketTypes[0].id).toBeUndefined();
  expect(copyOf(salon, new Date('2026-11-25T00:00:00.000Z')).startsAt).toBe('2026-12-08T06:00:00.000Z');
});

test('a copy over the change of clocks keeps its hour', () => {
  const abroad = { ...salon, timeZone: 'America/New_York', startsAt: '2027-03-10T14:00:00.000Z', endsAt: '2027-03-10T16:00:00.000Z' };
  expect(copyOf(abroad, new Date('2027-03-11T00:00:00.000Z')).startsAt).toBe('2027-03-17T13:00:00.000Z');
});

test('the next item of the agenda follows the last one', () => {
  expect(nextAgendaItem([], salon.startsAt)).toMatchObject({ startsAt: '2026-12-01T06:00:00.000Z', endsAt: '2026-12-01T06:30:00.000Z' });
  expect(nextAgendaItem(salon.agenda, salon.startsAt)).toMatchObject({ startsAt: '2026-12-01T06:30:00.000Z', endsAt: '2026-12-01T07:00:00.000Z' });
  expect(nextAgendaItem([])).toEqual({ title: '', speakers: [] });
});
