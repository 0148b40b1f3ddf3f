import type { EventPlace } from '@chudian/shared';
import { offsetAt } from '../../time-zone.js';

/** What an invitation's picture says. */
export interface InvitationFacts {
  company: string;
  title: string;
  time: string;
  place: string;
  /** Null on an inviter's own. */
  guest: string | null;
  inviter: string;
  coverUrl: string | null;
  link: string;
}

const COMPANY_ZONE = 'Asia/Shanghai';

/** When an event is, by the clock of its venue; of another zone than ours, its distance from Greenwich is told too. */
export function timeText(startsAt: Date, endsAt: Date, timeZone: string): string {
  const parts = (at: Date, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('zh-CN', { timeZone, ...options }).format(at);
  const day = (at: Date) => `${parts(at, { year: 'numeric', month: 'long', day: 'numeric' })}（${parts(at, { weekday: 'short' })}）`;
  const clock = (at: Date) => parts(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const isOneDay = day(startsAt) === day(endsAt);
  const span = isOneDay ? `${day(startsAt)} ${clock(startsAt)} – ${clock(endsAt)}` : `${day(startsAt)} ${clock(startsAt)} – ${day(endsAt)} ${clock(endsAt)}`;
  return timeZone === COMPANY_ZONE ? span : `${span} ${zoneText(startsAt, timeZone)}`;
}

export function placeText(place: EventPlace): string {
  return place.kind === 'online' ? '线上活动' : [place.name, place.address].filter(Boolean).join(' · ');
}

function zoneText(at: Date, timeZone: string): string {
  const minutes = offsetAt(at, timeZone);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `（UTC${minutes < 0 ? '-' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}）`;
}
