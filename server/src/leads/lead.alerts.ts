import type { TouchpointKind } from '@chudian/shared';
import type { TouchpointRecorded } from '../contacts/touchpoint.domain-events.js';
import type { ContactFacts } from '../contacts/read-contacts.js';
import type { AlertOrder } from '../alerts/alert-order.js';
import type { Lead } from './lead.entity.js';

/** What the owner is told about a lead. */
export interface LeadNews {
  kind: AlertOrder['kind'];
  /** The same news told twice is one alert. */
  key: string;
  heading: string;
  why: string;
  /** At most five Chinese characters: the template's phrase. */
  state: string;
  at: Date;
}

export const leadOpened = (lead: Lead): LeadNews =>
  ({ kind: 'lead-opened', key: `lead-opened:${lead.id}`, heading: '新线索', why: lead.why, state: '新线索', at: lead.createdAt });

export const leadAssigned = (lead: Lead, entryId: string, byName: string, at: Date): LeadNews =>
  ({ kind: 'lead-opened', key: `lead-assigned:${entryId}`, heading: '分配给您的线索', why: `${byName}分配给您：${lead.why}`, state: '待跟进', at });

export const leadTouched = (touchpointId: string, why: string, at: Date): LeadNews =>
  ({ kind: 'lead-touched', key: `lead-touched:${touchpointId}`, heading: '线索又有动静', why, state: '再次触达', at });

const STATES: Partial<Record<TouchpointKind, string>> = { 'event-signed-up': '报名活动', 'event-checked-in': '已到现场', 'survey-answered': '填写问卷' };

export const metAtEvent = ({ touchpointId, kind }: TouchpointRecorded, why: string, at: Date): LeadNews =>
  ({ kind: 'lead-touched', key: `lead-touched:${touchpointId}`, heading: '线索又有动静', why, state: STATES[kind] ?? '再次触达', at });

export const phoneLeft = (touchpointId: string, why: string, at: Date): LeadNews =>
  ({ kind: 'phone-left', key: `phone-left:${touchpointId}`, heading: '线索留下了电话', why, state: '已留电话', at });

export const leadDue = (lead: Lead, at: Date): LeadNews =>
  ({ kind: 'lead-due', key: `lead-due:${lead.id}:${at.getTime()}`, heading: '该跟进了', why: lead.note ?? `约定现在跟进：${lead.why}`, state: '到期跟进', at });

export function leadAlert(lead: Lead, recipientStaffId: string, contact: ContactFacts, news: LeadNews): AlertOrder {
  const who = contact.name ?? '微信访客';
  return {
    dedupeKey: news.key, recipientStaffId, distributorId: lead.ownerDistributorId, kind: news.kind, leadId: lead.id,
    title: `${news.heading}：${who}${contact.company ? `（${contact.company}）` : ''}`,
    fields: { who, company: contact.company, phoneMasked: contact.phoneMasked, why: news.why, at: news.at.toISOString(), state: news.state },
    miniPage: `leads/pages/lead/index?id=${lead.id}`, consolePage: `/leads/${lead.id}`,
  };
}
