import { INVALID_REASON_NAMES, VERDICT_NAMES, type TouchpointKind } from '@chudian/shared';
import type { Answer } from './lead.entity.js';

export interface TouchWords {
  kind: TouchpointKind;
  nth: number | null;
  materialName: string | null;
  placementName: string | null;
  eventTitle?: string | null;
}

const AT_EVENTS: Partial<Record<TouchpointKind, string>> = { 'event-signed-up': '报名', 'event-checked-in': '到场', 'survey-answered': '填写问卷' };

const ACTS: Partial<Record<TouchpointKind, string>> = { 'phone-left': '授权手机号', 'form-submitted': '填写表单' };

/** One line that says what somebody did. What matters comes first: a template message shows twenty characters of it. */
export function whyOf({ kind, nth, materialName, placementName, eventTitle }: TouchWords): string {
  const atEvent = AT_EVENTS[kind];
  if (atEvent) return `${atEvent}「${eventTitle ?? '活动'}」`;
  const thing = materialName && `「${materialName}」`;
  const place = placementName ? `（${placementName}）` : '';
  if (kind === 'material-scanned') return `${(nth ?? 1) > 1 ? `第 ${nth} 次扫描` : '扫描'}${thing ?? '物料'}${place}`;
  const act = ACTS[kind] ?? '填写联系方式';
  return thing ? `${act}，来自${thing}${place}` : act;
}

const SHANGHAI_MINUTES = 8 * 60;

/** 有效 · 无效：没有需求 · 稍后跟进：11月3日 09:30 */
export function answerText({ verdict, reason, note, remindAt }: Answer): string {
  const detail = verdict === 'invalid' && reason ? `：${INVALID_REASON_NAMES[reason]}` : verdict === 'later' && remindAt ? `：${shanghaiTime(remindAt)}` : '';
  return `${VERDICT_NAMES[verdict]}${detail}${note ? `（${note}）` : ''}`;
}

const shanghaiTime = (at: Date): string => {
  const local = new Date(at.getTime() + SHANGHAI_MINUTES * 60_000);
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${local.toISOString().slice(11, 16)}`;
};
