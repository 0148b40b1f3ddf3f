import type { EventForVisitor, RegistrationState } from '@chudian/shared';
import { firstOpening } from './ticket-types';
import { tellMoment } from './zoned-time';

/** The one thing to do next on an event's page. Without `to` it only tells how things stand. */
export interface NextStep {
  text: string;
  note?: string;
  to?: 'sign-up' | 'registration';
}

type State = Pick<EventForVisitor, 'closedBecause' | 'hasWaitlist' | 'needsApproval' | 'mine' | 'ticketTypes' | 'timeZone'>;

const WITH_A_REGISTRATION: Partial<Record<RegistrationState, NextStep>> = {
  pending: { text: '查看我的报名', note: '已提交，正在审核', to: 'registration' },
  waitlisted: { text: '查看我的排位', note: '候补中', to: 'registration' },
  offered: { text: '确认参加', note: '有名额了，请在时限内确认', to: 'registration' },
  unpaid: { text: '去支付', note: '名额已为您保留', to: 'registration' },
  confirmed: { text: '查看我的票', note: '已报名成功', to: 'registration' },
  rejected: { text: '查看我的报名', note: '报名未通过审核', to: 'registration' },
};

export function nextStep(event: State): NextStep {
  const { mine, closedBecause } = event;
  if (closedBecause === 'cancelled') return { text: mine ? '查看我的报名' : '活动已取消', note: mine ? '活动已取消' : undefined, to: mine ? 'registration' : undefined };
  if (closedBecause === 'over' && mine?.state === 'confirmed') return { text: '查看我的报名', note: '活动已结束', to: 'registration' };
  const own = closedBecause === 'over' ? undefined : mine && WITH_A_REGISTRATION[mine.state];
  return own ?? withoutRegistration(event);
}

function withoutRegistration({ closedBecause, hasWaitlist, needsApproval, mine, ticketTypes, timeZone }: State): NextStep {
  if (hasWaitlist && isFull({ closedBecause, ticketTypes })) return { text: '加入候补', note: '名额已满，有空位时按顺序通知', to: 'sign-up' };
  switch (closedBecause) {
    case 'full': return { text: '名额已满' };
    case 'not-open': return { text: '报名尚未开始', note: openingNote(ticketTypes, timeZone) };
    case 'closed': return { text: '报名已截止' };
    case 'cancelled': return { text: '活动已取消' };
    case 'over': return { text: '活动已结束' };
    case null: return { text: signUpText(needsApproval, !!mine), to: 'sign-up', note: needsApproval ? '提交后由主办方审核' : undefined };
  }
}

/** Nothing is left but places in the queue. */
export function isFull({ closedBecause, ticketTypes }: Pick<State, 'closedBecause' | 'ticketTypes'>): boolean {
  if (closedBecause === 'full') return true;
  return closedBecause === null && !ticketTypes.some(({ sale }) => sale === 'open') && ticketTypes.some(({ sale }) => sale === 'sold-out');
}

function signUpText(needsApproval: boolean, isAnew: boolean): string {
  if (isAnew) return '重新报名';
  return needsApproval ? '申请报名' : '立即报名';
}

function openingNote(ticketTypes: State['ticketTypes'], timeZone: string): string | undefined {
  const opening = firstOpening(ticketTypes);
  return opening ? `${tellMoment(opening, timeZone)} 开始报名` : undefined;
}
