import { DOOR_VERDICTS, type Decision } from '@chudian/shared';
import { ageOf, toneOf, wordsOf } from './tell-verdict';

const NOW = new Date(2026, 10, 5, 9, 5).getTime();
const shown = (facts: Partial<Decision>) => ({ decision: { verdict: 'unknown', ticketId: null, guest: null, ticketType: null, at: null, where: null, ...facts } as Decision, direction: 'in' as const, at: NOW, nonce: 'n' });

test('only who may pass is green; who has a ticket, but not for here and now, is amber; everybody else is red', () => {
  expect(DOOR_VERDICTS.filter((verdict) => toneOf(verdict) === 'good')).toEqual(['admitted', 'left']);
  expect(DOOR_VERDICTS.filter((verdict) => toneOf(verdict) === 'again')).toEqual(['already-in', 'not-inside', 'other-day', 'other-list']);
});

test('who is refused reads why, and where to go or when to come', () => {
  expect(wordsOf(shown({ verdict: 'already-in', at: NOW, where: '南门' }))).toEqual({ title: '已经入场', name: '', lines: ['09:05 南门 已入场'] });
  expect(wordsOf(shown({ verdict: 'other-day', at: NOW })).lines).toEqual(['11 月 5 日 09:05 起可入场']);
  expect(wordsOf(shown({ verdict: 'other-day' })).lines).toEqual(['入场时间已过']);
  expect(wordsOf(shown({ verdict: 'other-list', where: '贵宾厅', ticketType: '普通票' })).lines).toEqual(['请走：贵宾厅', '普通票']);
});

test('whose ticket is younger than the list is admitted without a name', () => {
  expect(wordsOf(shown({ verdict: 'admitted', ticketType: '普通票' }))).toEqual({ title: '请进', name: '', lines: ['普通票', '新报名，名单更新后可见姓名'] });
});

test('data has an age in the largest unit', () => {
  expect([-5, 12_400, 59_000, 185_000, 2 * 3_600_000 + 1].map(ageOf)).toEqual(['0 秒前', '12 秒前', '59 秒前', '3 分钟前', '2 小时前']);
});
