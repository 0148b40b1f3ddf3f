import { REGISTRATION_STATE_NAMES, type MyRegistrationView } from '@chudian/shared';
import { tellMoment } from './zoned-time';

export type Mood = 'good' | 'waiting' | 'bad' | 'still';

export interface StateText {
  title: string;
  text?: string;
  mood: Mood;
}

type View = Pick<MyRegistrationView, 'state' | 'event' | 'reason' | 'refund' | 'queuePosition' | 'offerUntil' | 'payBy' | 'ticket' | 'payableFen'>;

const REFUNDS: Record<MyRegistrationView['refund'], string | null> = {
  none: null, 'under-way': '退款处理中，款项将原路退回', done: '退款已原路退回', failed: '退款遇到问题，工作人员正在处理',
};

/** Until its last minute a ticket is of use. */
export const isOver = ({ endsAt }: Pick<MyRegistrationView['event'], 'endsAt'>, now = new Date()): boolean => new Date(endsAt) <= now;

/** How things stand, in words. What a person must know in time has the moment in the event's zone. */
export function tellState(view: View, now = new Date()): StateText {
  const { state, event, reason, queuePosition } = view;
  const zone = event.timeZone;
  if (event.state === 'cancelled') return { title: '活动已取消', text: join(reason, REFUNDS[view.refund]), mood: 'bad' };
  switch (state) {
    case 'confirmed': return tellConfirmed(view, now);
    case 'pending': return { title: '已提交，等待审核', text: '审核结果会通过微信通知您', mood: 'waiting' };
    case 'waitlisted': return { title: queuePosition ? `候补第 ${queuePosition} 位` : '候补中', text: '有名额时按顺序通知，请留意微信消息', mood: 'waiting' };
    case 'offered': return { title: '有名额了', text: view.offerUntil ? `请在 ${tellMoment(view.offerUntil, zone)} 前确认，逾期将让给下一位` : '请尽快确认', mood: 'waiting' };
    case 'unpaid': return { title: '等待支付', text: view.payBy ? `名额为您保留到 ${tellMoment(view.payBy, zone)}` : '名额已为您保留', mood: 'waiting' };
    default: return { title: ENDED[state], text: join(reason, REFUNDS[view.refund]), mood: state === 'rejected' ? 'bad' : 'still' };
  }
}

function tellConfirmed({ event, ticket }: View, now: Date): StateText {
  const cameAt = ticket?.checkedInAt;
  if (isOver(event, now)) return { title: '活动已结束', text: cameAt ? '感谢您的参加' : '期待下次与您见面', mood: 'still' };
  if (cameAt) return { title: '已签到', text: `${tellMoment(cameAt, event.timeZone)} 入场`, mood: 'good' };
  return { title: '报名成功', text: event.place.kind === 'online' ? '开始时从下面打开线上会场' : '现场请出示下面的二维码', mood: 'good' };
}

const ENDED = { rejected: '未通过审核', cancelled: '报名已取消', expired: '报名已过期', transferred: '已转让给他人' };

const join = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ') || undefined;

/** For a list, in one word. */
export const stateTag = ({ state, event, ticket }: Pick<MyRegistrationView, 'state' | 'event' | 'ticket'>, now = new Date()): string => {
  if (event.state === 'cancelled') return '活动已取消';
  if (ticket?.checkedInAt) return '已签到';
  return state === 'confirmed' && isOver(event, now) ? '活动已结束' : REGISTRATION_STATE_NAMES[state];
};

/** What is paid back when somebody cancels, before he does. */
export function tellCancelling({ payableFen, state }: Pick<MyRegistrationView, 'payableFen' | 'state'>, price: string): string {
  if (state === 'offered') return '名额将让给下一位候补的朋友。';
  if (state === 'waitlisted') return '您将退出候补队列，再次加入需要重新排队。';
  return state === 'confirmed' && payableFen > 0 ? `您支付的 ${price} 将全额原路退回，票即刻作废。` : '取消后名额会让给其他朋友。';
}
