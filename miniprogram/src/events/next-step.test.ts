import type { EventForVisitor, RegistrationState } from '@chudian/shared';
import { nextStep } from './next-step';

type Event = Parameters<typeof nextStep>[0];
const open: Event = { closedBecause: null, hasWaitlist: false, needsApproval: false, mine: null, ticketTypes: [], timeZone: 'Asia/Shanghai' };
const mine = (state: RegistrationState) => ({ registrationId: 'r1', state });
const step = (change: Partial<Event>) => nextStep({ ...open, ...change });

test('who is not signed up signs up', () => {
  expect(step({})).toEqual({ text: '立即报名', to: 'sign-up', note: undefined });
  expect(step({ needsApproval: true })).toEqual({ text: '申请报名', to: 'sign-up', note: '提交后由主办方审核' });
});

test('a full event offers its waitlist, or says that it is full', () => {
  expect(step({ closedBecause: 'full', hasWaitlist: true })).toMatchObject({ text: '加入候补', to: 'sign-up' });
  expect(step({ closedBecause: 'full' })).toEqual({ text: '名额已满' });
});

test('with a waitlist an event stays open when all its tickets are gone', () => {
  const sale = (state: 'open' | 'sold-out' | 'ended') => ({ sale: state }) as EventForVisitor['ticketTypes'][number];
  expect(step({ hasWaitlist: true, ticketTypes: [sale('sold-out'), sale('ended')] }).text).toBe('加入候补');
  expect(step({ hasWaitlist: true, ticketTypes: [sale('sold-out'), sale('open')] }).text).toBe('立即报名');
});

test.each([['closed', '报名已截止'], ['cancelled', '活动已取消'], ['over', '活动已结束']] as const)('%s: %s, and there is nothing to tap', (closedBecause, text) => {
  expect(step({ closedBecause })).toMatchObject({ text });
  expect(step({ closedBecause }).to).toBe(undefined);
});

test('before the sale begins it tells when, in the zone of the event', () => {
  const type = (sale: 'soon' | 'ended', opensAt: string) => ({ sale, opensAt }) as EventForVisitor['ticketTypes'][number];
  const [next, later, earlyBird] = [type('soon', '2026-12-01T02:00:00.000Z'), type('soon', '2026-12-02T02:00:00.000Z'), type('ended', '2026-11-01T02:00:00.000Z')];
  expect(step({ closedBecause: 'not-open', ticketTypes: [earlyBird, later, next] })).toEqual({ text: '报名尚未开始', note: '12月1日 10:00 开始报名' });
});

test.each([['unpaid', '去支付'], ['offered', '确认参加'], ['waitlisted', '查看我的排位'], ['pending', '查看我的报名'], ['confirmed', '查看我的票'], ['rejected', '查看我的报名']] as const)(
  'whose registration is %s: %s', (state, text) => {
    expect(step({ mine: mine(state) })).toMatchObject({ text, to: 'registration' });
    expect(step({ mine: mine(state), closedBecause: 'full' })).toMatchObject({ text, to: 'registration' });
  },
);

test.each(['cancelled', 'expired', 'transferred'] as const)('whose registration is %s may sign up anew', (state) => {
  expect(step({ mine: mine(state) })).toMatchObject({ text: '重新报名', to: 'sign-up' });
  expect(step({ mine: mine(state), closedBecause: 'closed' })).toEqual({ text: '报名已截止' });
});

test('after the event who was in it finds his registration, and nobody is asked to pay any more', () => {
  expect(step({ mine: mine('confirmed'), closedBecause: 'over' })).toMatchObject({ text: '查看我的报名', to: 'registration' });
  expect(step({ mine: mine('unpaid'), closedBecause: 'over' })).toEqual({ text: '活动已结束' });
});

test('a cancelled event leads who was signed up to what becomes of him', () => {
  expect(step({ mine: mine('cancelled'), closedBecause: 'cancelled' })).toEqual({ text: '查看我的报名', note: '活动已取消', to: 'registration' });
});
