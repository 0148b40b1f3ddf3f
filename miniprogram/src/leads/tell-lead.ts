import { INVALID_REASON_NAMES, VERDICT_NAMES, type LeadRow } from '@chudian/shared';
import { tellTime } from '../kit/china-time';

/** A person who left no name is still somebody. */
export const nameOf = ({ contact }: Pick<LeadRow, 'contact'>): string => contact.name ?? contact.phoneMasked ?? '未留姓名';

/** 无效 · 号码有误 · 已打三次 */
export function tellAnswer(answer: NonNullable<LeadRow['answer']>, now = new Date()): string {
  const { verdict, reason, note, remindAt } = answer;
  const parts = [VERDICT_NAMES[verdict], reason && INVALID_REASON_NAMES[reason], remindAt && tellTime(remindAt, now), note];
  return parts.filter(Boolean).join(' · ');
}

/** +8613800138001 → 138 0013 8001; numbers of other countries stay as they are. */
export function tellPhone(phone: string): string {
  return phone.replace(/^\+86(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3').replace(/^\+86/, '0');
}
