import { fitField, type TemplateFields } from '../platform/wechat/fields/fit-fields.js';
import type { AlertFields } from './alert-order.js';

export interface Line {
  label: string;
  value: string;
}

/** The template 线索提醒 of the service account, as it was applied for. */
export function templateFields({ who, company, why, at, state }: AlertFields): TemplateFields {
  return { thing1: who, thing2: company, thing3: why, time4: new Date(at), phrase5: state };
}

/** The mini-program's template of the same name has four fields. */
export function subscribeFields({ who, company, why, at }: AlertFields): TemplateFields {
  return { thing1: who, thing2: company, thing3: why, time4: new Date(at) };
}

const LABELS: Record<string, string> = { thing1: '客户姓名', thing2: '公司', thing3: '触达原因', time4: '时间', phrase5: '线索状态' };

/** A template's fields as the person reads them, cut to what the platform allows. */
export function fittedLines(fields: TemplateFields, now: Date): Line[] {
  return Object.entries(fields).map(([key, value]) => ({ label: LABELS[key], value: fitField(key, value, now) }));
}

/** Everything that is known, for routes that have room for it. */
export function allLines({ who, company, phoneMasked, why, at, state }: AlertFields): Line[] {
  return [
    { label: '客户姓名', value: who },
    { label: '公司', value: company ?? '未填写' },
    { label: '电话', value: phoneMasked ?? '未留下' },
    { label: '触达原因', value: why },
    { label: '时间', value: fitField('time4', new Date(at), new Date(at)) },
    { label: '线索状态', value: state },
  ];
}

export function asText(lines: Line[]): string {
  return lines.map(({ label, value }) => `${label}：${value}`).join('\n');
}

export function asHtml(title: string, lines: Line[], link: string): string {
  const rows = lines.map(({ label, value }) => `<tr><td style="padding:4px 16px 4px 0;color:#888">${escape(label)}</td><td style="padding:4px 0">${escape(value)}</td></tr>`);
  return `<h3 style="margin:0 0 12px">${escape(title)}</h3><table style="border-collapse:collapse">${rows.join('')}</table><p><a href="${escape(link)}">打开线索</a></p>`;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
