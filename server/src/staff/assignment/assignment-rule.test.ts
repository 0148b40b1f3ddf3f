import { AssignmentRule } from './assignment-rule.entity.js';

const ruleOf = (...memberIds: string[]) => AssignmentRule.made('r1', { name: '华东轮流', memberIds }, new Date('2026-11-02T02:00:00Z'));
const take = (rule: AssignmentRule, times: number, away: string[] = []) => Array.from({ length: times }, () => rule.takeTurn((id) => !away.includes(id)));

test('everybody gets his turn, in the order that was given', () => {
  expect(take(ruleOf('ann', 'bob', 'cat'), 7)).toEqual(['ann', 'bob', 'cat', 'ann', 'bob', 'cat', 'ann']);
});

test('who cannot take it is passed over, and gets his turn when he is back', () => {
  const rule = ruleOf('ann', 'bob', 'cat');
  expect(take(rule, 3, ['bob'])).toEqual(['ann', 'cat', 'ann']);
  expect(take(rule, 2)).toEqual(['bob', 'cat']);
});

test('when nobody can take it, nobody gets it and the turn stays', () => {
  const rule = ruleOf('ann', 'bob');
  expect(take(rule, 2, ['ann', 'bob'])).toEqual([null, null]);
  expect(take(rule, 1)).toEqual(['ann']);
});

test('a rule that is switched off gives nothing to anybody', () => {
  const rule = ruleOf('ann');
  rule.change({ name: '华东轮流', memberIds: ['ann'], isActive: false });
  expect(take(rule, 1)).toEqual([null]);
});

test('whoever was next stays next when the members change', () => {
  const rule = ruleOf('ann', 'bob', 'cat');
  take(rule, 2);
  rule.change({ name: '华东轮流', memberIds: ['dan', 'cat', 'ann'] });
  expect(take(rule, 3)).toEqual(['cat', 'ann', 'dan']);
});

test('when whoever was next is gone, it begins anew', () => {
  const rule = ruleOf('ann', 'bob');
  take(rule, 1);
  rule.change({ name: '华东轮流', memberIds: ['cat', 'ann'] });
  expect(take(rule, 2)).toEqual(['cat', 'ann']);
});

test('a member named twice has one turn', () => {
  expect(take(ruleOf('ann', 'ann', 'bob'), 3)).toEqual(['ann', 'bob', 'ann']);
});
