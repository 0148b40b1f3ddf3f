import type { NoticeOrder } from '../../alerts/alert-order.js';
import type { Event } from '../event.entity.js';
import type { RegistrationChanged } from '../registrations/registration.domain-events.js';
import type { Registration } from '../registrations/registration.entity.js';
import { offsetAt } from '../time-zone.js';
import type { ReminderKind } from './reminder-times.js';

/** What an attendee is told: at most five characters, and a line. Of that WeChat shows twenty. */
export interface Words {
  state: string;
  note: string;
}

/**
 * What an attendee must be told of a change of his registration. Null for what he did himself and sees on his screen: a subscribe
 * message can be sent once for each tap, and is kept for what he cannot see.
 */
export function wordsOfChange({ from, to, reason }: RegistrationChanged, registration: Registration, event: Event): Words | null {
  switch (to) {
    case 'confirmed':
      if (from === 'confirmed') return { state: '换发新票', note: '原电子票已作废，请凭新的电子票入场' };
      if (from === 'pending') return { state: '审核通过', note: '报名已通过审核，请凭电子票入场' };
      return isByOthers(registration, from) ? { state: '报名成功', note: '已为您报名，请凭电子票入场' } : null;
    case 'unpaid':
      return from === 'pending' ? { state: '待支付', note: `已通过，请在${timeText(registration.payBy, event)}前支付` } : null;
    case 'offered':
      return { state: '候补成功', note: `请在${timeText(registration.offerUntil, event)}前确认名额` };
    case 'rejected':
      return { state: '未通过', note: reason ?? '很遗憾，报名未通过审核' };
    case 'cancelled':
      return reason ? { state: '已取消', note: reason } : null;
    case 'expired':
      return { state: '已失效', note: reason ?? '未在时限内支付，名额已释放' };
    // Waiting is what it was before: the one message is kept for the seat.
    default:
      return null;
  }
}

const isByOthers = ({ channel }: Registration, from: RegistrationChanged['from']): boolean => from === null && (channel === 'import' || channel === 'staff');

export const WORDS_OF_REMINDERS: Record<ReminderKind, Words> = {
  'day-before': { state: '明天开始', note: '活动即将开始，请提前打开电子票' },
  'hours-before': { state: '即将开始', note: '活动即将开始，请提前打开电子票' },
  survey: { state: '活动问卷', note: '感谢参加，请花一分钟填写问卷' },
};

const CHANGES = { title: '名称', time: '时间', place: '地点' };

export function wordsOfChangedEvent(changed: (keyof typeof CHANGES)[]): Words {
  return { state: '活动变更', note: `${changed.map((what) => CHANGES[what]).join('、')}有变更，请留意` };
}

/** `key` makes the same news told twice one notice. */
export function noticeOf(registration: Pick<Registration, 'id' | 'contactId'>, event: Event, { kind, key, words, page = 'registration' }: NoticeFacts): NoticeOrder {
  const place = event.place.kind === 'venue' ? event.place.name : '线上活动';
  return {
    dedupeKey: key, recipientContactId: registration.contactId, kind, title: `${words.state}：${event.title}`,
    fields: { event: event.title, startsAt: event.startsAt.toISOString(), place, state: words.state, note: words.note },
    miniPage: `events/pages/${page}/index?id=${registration.id}`, consolePage: `/events/${event.id}`,
  };
}

export interface NoticeFacts {
  kind: NoticeOrder['kind'];
  key: string;
  words: Words;
  page?: 'registration' | 'survey';
}

/** 12月3日14:00, by the clocks of the event. */
function timeText(at: Date | null, { timeZone }: Event): string {
  if (!at) return '规定时间';
  const local = new Date(at.getTime() + offsetAt(at, timeZone) * 60_000);
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日${local.toISOString().slice(11, 16)}`;
}
