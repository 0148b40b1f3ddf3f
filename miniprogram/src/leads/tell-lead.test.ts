import type { LeadRow } from '@chudian/shared';
import { nameOf, tellAnswer, tellPhone } from './tell-lead';

const now = new Date('2026-11-03T02:00:00.000Z');
const answer: NonNullable<LeadRow['answer']> = { verdict: 'valid', reason: null, note: null, remindAt: null, at: now.toISOString(), by: { id: 's1', name: '王芳' } };

test('an answer is told with its reason, its time and its note', () => {
  expect(tellAnswer(answer, now)).toBe('有效');
  expect(tellAnswer({ ...answer, verdict: 'invalid', reason: 'wrong-number', note: '空号' }, now)).toBe('无效 · 号码有误 · 空号');
  expect(tellAnswer({ ...answer, verdict: 'later', remindAt: '2026-11-04T01:30:00.000Z' }, now)).toBe('稍后跟进 · 明天 09:30');
});

test('who left no name is called by what he left', () => {
  const contact = { id: 'c1', name: null, company: null, phoneMasked: '138****8001' };
  expect(nameOf({ contact })).toBe('138****8001');
  expect(nameOf({ contact: { ...contact, phoneMasked: null } })).toBe('未留姓名');
});

test('a number is told as it is dialled in China', () => {
  expect(tellPhone('+8613800138001')).toBe('138 0013 8001');
  expect(tellPhone('+861062345678')).toBe('01062345678');
  expect(tellPhone('+85223456789')).toBe('+85223456789');
});
