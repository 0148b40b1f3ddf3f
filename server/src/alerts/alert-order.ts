import type { AlertRow } from '@chudian/shared';

export type AlertKind = AlertRow['kind'];

/** What an alert says. Each route shows as much of it as it has room for. */
export interface AlertFields {
  who: string;
  company: string | null;
  phoneMasked: string | null;
  why: string;
  /** ISO time of what happened. */
  at: string;
  /** At most five Chinese characters: 新线索, 待跟进 … */
  state: string;
}

/** What somebody wants a member of staff to be told. */
export interface AlertOrder {
  /** The same thing told twice is one alert. */
  dedupeKey: string;
  recipientStaffId: string;
  /** Whose staff may see it, when the matter belongs to a distributor. */
  distributorId: string | null;
  kind: AlertKind;
  title: string;
  fields: AlertFields;
  leadId: string | null;
  /** Where a tap leads: a page of the mini-program, and one of the console. */
  miniPage: string;
  consolePage: string;
}
