import type { Role } from './access.js';
import type { TouchpointView } from './contacts.js';
import type { Named, Page } from './page.js';
import type { OwnerView } from './staff.js';

export const LEAD_STAGES = ['new', 'mql', 'sql', 'opportunity', 'won', 'lost'] as const;
export type LeadStage = (typeof LEAD_STAGES)[number];
export const LEAD_STAGE_NAMES: Record<LeadStage, string> = {
  new: '新线索', mql: 'MQL', sql: 'SQL', opportunity: '商机', won: '成交', lost: '已关闭',
};

/** valid → SQL · invalid → lost, with a reason · later → stays, with a time to come back. */
export const VERDICTS = ['valid', 'invalid', 'later'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const VERDICT_NAMES: Record<Verdict, string> = { valid: '有效', invalid: '无效', later: '稍后跟进' };

export const INVALID_REASONS = ['wrong-number', 'no-need', 'not-target', 'competitor', 'duplicate', 'other'] as const;
export type InvalidReason = (typeof INVALID_REASONS)[number];
export const INVALID_REASON_NAMES: Record<InvalidReason, string> = {
  'wrong-number': '号码有误', 'no-need': '没有需求', 'not-target': '不是目标客户', competitor: '同行', duplicate: '重复线索', other: '其他',
};

export interface AnswerBody {
  verdict: Verdict;
  reason?: InvalidReason;
  note?: string;
  /** ISO time, with `later`. */
  remindAt?: string;
}

export interface AssignLeadBody {
  ownerId: string;
}

export interface LeadRow {
  id: string;
  contact: { id: string; name: string | null; company: string | null; phoneMasked: string | null };
  stage: LeadStage;
  owner: OwnerView | null;
  /** One line: why this is a lead. */
  why: string;
  material: Named | null;
  /** The event by which it came about. */
  event: Named | null;
  answer: { verdict: Verdict; reason: InvalidReason | null; note: string | null; remindAt: string | null; at: string; by: Named } | null;
  createdAt: string;
}

/** A line of the lead's own history: opened, assigned, called, answered. */
export interface LeadEntryView {
  id: string;
  at: string;
  kind: 'opened' | 'assigned' | 'called' | 'answered' | 'touched';
  text: string;
  by: Named | null;
}

export interface LeadView extends LeadRow {
  entries: LeadEntryView[];
  timeline: TouchpointView[];
  alerts: AlertRow[];
}

/** For the owner on his phone: the number itself, to call. Reading it leaves an audit row. */
export interface OwnedLeadView extends LeadView {
  phone: string | null;
}

export interface LeadsQuery {
  stage?: LeadStage;
  state?: 'unanswered' | 'answered';
  ownerId?: string;
  materialId?: string;
  eventId?: string;
  contactId?: string;
  after?: string;
  limit?: number;
}
export type LeadsPage = Page<LeadRow>;

// ── alerts ────────────────────────────────────────────────────────────────────

/** From the best to the last; an alert goes down until one accepts it. */
export const ALERT_ROUTES = ['wecom', 'service-template', 'mini-subscribe', 'email'] as const;
export type AlertRoute = (typeof ALERT_ROUTES)[number];
export const ALERT_ROUTE_NAMES: Record<AlertRoute, string> = {
  wecom: '企业微信', 'service-template': '服务号模板消息', 'mini-subscribe': '小程序订阅消息', email: '邮件',
};

export const ALERT_STATES = ['waiting', 'sending', 'accepted', 'delivered', 'undeliverable'] as const;
export type AlertState = (typeof ALERT_STATES)[number];
export const ALERT_STATE_NAMES: Record<AlertState, string> = {
  waiting: '等待发送', sending: '发送中', accepted: '已受理', delivered: '已送达', undeliverable: '未能送达',
};

export const ALERT_KINDS = ['lead-opened', 'lead-touched', 'phone-left', 'lead-due', 'event-result', 'event-reminder', 'money-trouble'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

export interface AlertAttemptView {
  route: AlertRoute;
  at: string;
  outcome: 'accepted' | 'delivered' | 'skipped' | 'refused' | 'unavailable' | 'unconfirmed';
  /** The platform's number, when it gave one: 43101, 45009 … */
  errorCode: number | null;
  /** Why, in Chinese, for a marketer. */
  why: string;
}

export interface AlertRow {
  id: string;
  kind: AlertKind;
  /** Our own people are alerted of what they must do; a contact is told what became of his own act. */
  recipientKind: 'staff' | 'contact';
  recipient: Named;
  leadId: string | null;
  title: string;
  state: AlertState;
  route: AlertRoute | null;
  createdAt: string;
  settledAt: string | null;
}

export interface AlertView extends AlertRow {
  /** As the person reads it, after fitting into the template's fields. */
  fields: { label: string; value: string }[];
  attempts: AlertAttemptView[];
  /** When it will be tried again, while it waits. */
  nextTryAt: string | null;
}

export interface AlertsQuery {
  state?: AlertState;
  recipientId?: string;
  after?: string;
  limit?: number;
}
export type AlertsPage = Page<AlertRow>;

/** POST /api/staff/subscriptions and /api/me/subscriptions: what somebody answered to wx.requestSubscribeMessage. */
export interface SubscriptionBody {
  templateId: string;
  result: 'accept' | 'reject' | 'ban' | 'filter';
}

/** GET /api/staff/me: for the salesperson in the mini-program. */
export interface StaffMeView {
  id: string;
  name: string;
  role: Role;
  /** Template to ask for with wx.requestSubscribeMessage, and how many messages are still allowed. */
  subscribe: { templateId: string; credits: number };
  unanswered: number;
}

/** POST /api/staff/bindings, opened from the chat after scanning the console's code, when unionid could not tell. */
export interface BindingBody {
  ticket: string;
}
