import type { Verdict } from '@chudian/shared';
import { Lead, type Answer } from './lead.entity.js';
import { AnswerNeedsReason, AnswerNeedsTime, LeadIsClosed } from './lead.errors.js';

const NOON = new Date('2026-11-02T04:00:00Z');
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const origin = { contactId: 'zhang', sourceTouchpointId: 't1', materialId: 'm1', placementId: null, campaignId: null, eventId: null, why: '扫描「2027 台历」' };
const opened = (facts: Partial<Lead> = {}) => Object.assign(Lead.opened('l1', origin, { staffId: 'ann', distributorId: null }, NOON), facts);
const saying = (verdict: Verdict, rest: Partial<Answer> = {}): Answer => ({ verdict, reason: null, note: null, remindAt: null, ...rest });
const invalid = saying('invalid', { reason: 'no-need' });

test('a new lead is open, new, owned and unanswered', () => {
  expect(opened()).toMatchObject({ stage: 'new', isOpen: true, openKey: 'zhang', ownerStaffId: 'ann', verdict: null, answeredAt: null, createdAt: NOON });
});

test('valid makes it an SQL', () => {
  const lead = opened();
  lead.answer(saying('valid', { note: '要 20 台' }), 'ann', later(5));
  expect(lead).toMatchObject({ stage: 'sql', isOpen: true, verdict: 'valid', note: '要 20 台', answeredAt: later(5), answeredById: 'ann', createdAt: NOON });
});

test('invalid closes it and keeps the reason', () => {
  const lead = opened();
  lead.answer(invalid, 'ann', NOON);
  expect(lead).toMatchObject({ stage: 'lost', isOpen: false, openKey: null, reason: 'no-need' });
});

test('invalid without a reason is refused, and changes nothing', () => {
  const lead = opened();
  expect(() => lead.answer(saying('invalid'), 'ann', NOON)).toThrow(AnswerNeedsReason);
  expect(lead).toEqual(opened());
});

test('later stays, with a time to come back', () => {
  const lead = opened();
  lead.answer(saying('later', { remindAt: later(60) }), 'ann', NOON);
  expect(lead).toMatchObject({ stage: 'new', isOpen: true, remindAt: later(60), reminderDueAt: later(60) });
});

test.each([['no time', null], ['a time that is past', later(-1)], ['this very moment', NOON]])('later with %s is refused', (_, remindAt) => {
  expect(() => opened().answer(saying('later', { remindAt }), 'ann', NOON)).toThrow(AnswerNeedsTime);
});

describe('an answer can be undone by another', () => {
  test.each([
    ['valid', 'sql'],
    ['later', 'new'],
  ] as const)('%s opens a closed lead again', (verdict, stage) => {
    const lead = opened();
    lead.answer(invalid, 'ann', NOON);
    lead.answer(saying(verdict, { remindAt: later(60) }), 'ann', later(1));
    expect(lead).toMatchObject({ stage, isOpen: true, openKey: 'zhang', reason: null });
  });

  test('what no longer holds is forgotten: the reminder and the reason', () => {
    const lead = opened();
    lead.answer(saying('later', { remindAt: later(60) }), 'ann', NOON);
    lead.answer(saying('valid', { reason: 'no-need', remindAt: later(60) }), 'ann', NOON);
    expect(lead).toMatchObject({ remindAt: null, reminderDueAt: null, reason: null });
  });

  test('an opportunity is not set back by "valid" or "later"', () => {
    const lead = opened({ stage: 'opportunity' });
    lead.answer(saying('valid'), 'ann', NOON);
    expect(lead.stage).toBe('opportunity');
    lead.answer(saying('later', { remindAt: later(9) }), 'ann', NOON);
    expect(lead.stage).toBe('opportunity');
  });

  test('a qualified lead that waits stays qualified', () => {
    const lead = opened({ stage: 'mql' });
    lead.answer(saying('later', { remindAt: later(9) }), 'ann', NOON);
    expect(lead.stage).toBe('mql');
  });
});

test('a won lead takes no answer', () => {
  expect(() => opened({ stage: 'won' }).answer(invalid, 'ann', NOON)).toThrow(LeadIsClosed);
});

test('a closed lead refuses a new owner', () => {
  const lead = opened();
  lead.answer(invalid, 'ann', NOON);
  expect(() => lead.assignTo({ staffId: 'bob', distributorId: null })).toThrow(LeadIsClosed);
  expect(lead.ownerStaffId).toBe('ann');
});

test('reading the number is noted once an hour for each person', () => {
  const lead = opened();
  expect(lead.notePhoneReading('ann', NOON)).toBe(true);
  expect(lead.notePhoneReading('ann', later(59))).toBe(false);
  expect(lead.notePhoneReading('ann', later(60))).toBe(true);
  expect(lead.notePhoneReading('bob', later(61))).toBe(true);
});
