import type { EventRow } from './events.js';
import type { Named, Page } from './page.js';

/** E9: the loop, each step with the people who reached it. */
export const LOOP_STEPS = ['invited', 'opened', 'signed-up', 'approved', 'confirmed', 'came', 'answered-survey', 'lead'] as const;
export type LoopStep = (typeof LOOP_STEPS)[number];
export const LOOP_STEP_NAMES: Record<LoopStep, string> = {
  invited: '发出邀请', opened: '打开', 'signed-up': '报名', approved: '通过审核', confirmed: '确认参会', came: '到场', 'answered-survey': '填写问卷', lead: '成为线索',
};

export interface EventDashboard {
  event: EventRow;
  steps: { step: LoopStep; people: number }[];
  bySource: DashboardSplit[];
  byInviter: DashboardSplit[];
  byTicketType: DashboardSplit[];
  /** People come by, in steps of ten minutes of the event's day. */
  arrivals: { at: string; came: number }[];
  revenueFen: number;
  refundedFen: number;
  surveys: { answered: number; asked: number };
  computedAt: string;
}

export interface DashboardSplit {
  id: string | null;
  name: string;
  signedUp: number;
  confirmed: number;
  came: number;
}

/** Stands for the line of a split that has no id: without source, without inviter. */
export const NO_SPLIT = 'none';

/** GET /api/admin/events/:id/dashboard/rows: the people behind one number; dashboard/rows.csv has the same. */
export interface DashboardRowsQuery {
  step: LoopStep;
  /** Of one line of a split: its id, or NO_SPLIT. */
  sourceId?: string;
  inviterId?: string;
  ticketTypeId?: string;
  after?: string;
  limit?: number;
}

export interface DashboardRow {
  id: string;
  /** When the step was reached. */
  at: string;
  /** Without an id: a guest who was invited by his name only. */
  contact: { id: string | null; name: string | null; company: string | null; phoneMasked: string | null };
  registrationId: string | null;
}
export type DashboardRowsPage = Page<DashboardRow>;

// ── series ────────────────────────────────────────────────────────────────────

export const SERIES_RHYTHMS = ['month', 'quarter', 'half-year', 'year', 'free'] as const;
export type SeriesRhythm = (typeof SERIES_RHYTHMS)[number];
export const SERIES_RHYTHM_NAMES: Record<SeriesRhythm, string> = { month: '月度', quarter: '季度', 'half-year': '半年度', year: '年度', free: '不定期' };

export interface SeriesBody {
  name: string;
  theme?: string;
  rhythm: SeriesRhythm;
}

export interface SeriesView extends Named {
  theme: string;
  rhythm: SeriesRhythm;
  events: number;
}

/** E12: what a series brought. */
export interface SeriesReport {
  series: SeriesView;
  rows: { event: Named; startsAt: string; signedUp: number; came: number; repeat: number; newPeople: number; newLeads: number; costFen: number | null }[];
  total: { people: number; came: number; cameTwiceOrMore: number; newLeads: number; costFen: number };
}
