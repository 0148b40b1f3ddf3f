import type { AlertKind } from '@chudian/shared';

/** What an alert about a lead says. Each route shows as much of it as it has room for. */
export interface LeadFields {
  who: string;
  company: string | null;
  phoneMasked: string | null;
  why: string;
  /** ISO time of what happened. */
  at: string;
  /** At most five Chinese characters: 新线索, 待跟进 … */
  state: string;
}

/** What a notice about an event says. */
export interface EventFields {
  event: string;
  /** ISO time of the event's beginning. */
  startsAt: string;
  place: string;
  /** At most five Chinese characters: 报名成功, 审核通过 … */
  state: string;
  note: string;
}

export type AlertFields = LeadFields | EventFields;

interface Message {
  /** The same thing told twice is one alert. */
  dedupeKey: string;
  title: string;
  /** Where a tap leads: a page of the mini-program, and one of the console. */
  miniPage: string;
  consolePage: string;
}

/** What somebody wants a member of staff to be told. */
export interface AlertOrder extends Message {
  recipientStaffId: string;
  /** Whose staff may see it, when the matter belongs to a distributor. */
  distributorId: string | null;
  kind: Exclude<AlertKind, NoticeKind>;
  fields: LeadFields;
  leadId: string | null;
}

export type NoticeKind = 'event-result' | 'event-reminder';

/** What somebody wants a contact to be told, because of what he himself did. */
export interface NoticeOrder extends Message {
  recipientContactId: string;
  kind: NoticeKind;
  fields: EventFields;
}
