import { fitField, type TemplateFields } from '../platform/wechat/fields/fit-fields.js';
import type { AlertFields, EventFields, LeadFields } from './alert-order.js';
import type { Alert } from './alert.entity.js';

export interface Line {
  label: string;
  value: string;
}

/** What an alert says in one of WeChat's templates, as it was applied for. */
export interface TemplateText {
  fields: TemplateFields;
  labels: Record<string, string>;
}

/** The service account's template: 线索提醒, or 活动通知. */
export function templateText({ fields }: Pick<Alert, 'fields'>): TemplateText {
  if (isOfEvent(fields)) {
    const { event, startsAt, place, state, note } = fields;
    return { labels: EVENT_LABELS, fields: { thing1: event, time2: new Date(startsAt), thing3: place, phrase4: state, thing5: note } };
  }
  const { who, company, why, at, state } = fields;
  return { labels: LEAD_LABELS, fields: { thing1: who, thing2: company, thing3: why, time4: new Date(at), phrase5: state } };
}

/** The mini-program's templates have a field less. */
export function subscribeText(alert: Pick<Alert, 'kind' | 'fields'>): TemplateText {
  const { labels, fields } = templateText(alert);
  const { phrase4, phrase5, ...few } = fields;
  return { labels, fields: alert.kind === 'event-result' ? { ...few, phrase4 } : few };
}

const LEAD_LABELS = { thing1: '客户姓名', thing2: '公司', thing3: '触达原因', time4: '时间', phrase5: '线索状态' };
const EVENT_LABELS = { thing1: '活动名称', time2: '活动时间', thing3: '活动地点', phrase4: '状态', thing5: '备注' };

/** A template's fields as the person reads them, cut to what the platform allows. */
export function fittedLines({ fields, labels }: TemplateText, now: Date): Line[] {
  return Object.entries(fields).map(([key, value]) => ({ label: labels[key], value: fitField(key, value, now) }));
}

/** Everything that is known, for routes that have room for it. */
export function allLines(fields: AlertFields): Line[] {
  return isOfEvent(fields) ? linesOfEvent(fields) : linesOfLead(fields);
}

function linesOfLead({ who, company, phoneMasked, why, at, state }: LeadFields): Line[] {
  return [
    { label: '客户姓名', value: who },
    { label: '公司', value: company ?? '未填写' },
    { label: '电话', value: phoneMasked ?? '未留下' },
    { label: '触达原因', value: why },
    { label: '时间', value: timeText(at) },
    { label: '线索状态', value: state },
  ];
}

function linesOfEvent({ event, startsAt, place, state, note }: EventFields): Line[] {
  return [
    { label: '活动名称', value: event },
    { label: '活动时间', value: timeText(startsAt) },
    { label: '活动地点', value: place },
    { label: '状态', value: state },
    { label: '备注', value: note },
  ];
}

const timeText = (at: string): string => fitField('time1', new Date(at), new Date(at));

const isOfEvent = (fields: AlertFields): fields is EventFields => 'event' in fields;

export function asText(lines: Line[]): string {
  return lines.map(({ label, value }) => `${label}：${value}`).join('\n');
}

export function asHtml(title: string, lines: Line[], link: string): string {
  const rows = lines.map(({ label, value }) => `<tr><td style="padding:4px 16px 4px 0;color:#888">${escape(label)}</td><td style="padding:4px 0">${escape(value)}</td></tr>`);
  return `<h3 style="margin:0 0 12px">${escape(title)}</h3><table style="border-collapse:collapse">${rows.join('')}</table><p><a href="${escape(link)}">打开线索</a></p>`;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
