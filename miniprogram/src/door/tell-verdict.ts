import { DOOR_VERDICT_NAMES, type DoorVerdict } from '@chudian/shared';
import type { Shown } from './gate-state';

export type Tone = 'good' | 'again' | 'bad';

/** Green comes in, amber was in already, red does not. */
export function toneOf(verdict: DoorVerdict): Tone {
  if (verdict === 'admitted' || verdict === 'left') return 'good';
  return verdict === 'already-in' || verdict === 'other-day' || verdict === 'other-list' || verdict === 'not-inside' ? 'again' : 'bad';
}

/** The words under the verdict: who, with what, and why not. */
export function wordsOf({ decision: { verdict, guest, ticketType, at, where } }: Shown): { title: string; name: string; lines: string[] } {
  const reasons: Partial<Record<DoorVerdict, string>> = {
    'already-in': `${at === null ? '' : clockOf(at)} ${where ?? ''} 已入场`.trim(),
    'other-event': where ? `这是「${where}」的票` : '',
    'other-day': at === null ? '入场时间已过' : `${dayOf(at)} ${clockOf(at)} 起可入场`,
    'other-list': where ? `请走：${where}` : '',
    forged: '二维码不完整，或不是我们发出的', unknown: '可以按姓名或手机尾号查找', cancelled: '请到服务台', unpaid: '请先支付，或到服务台', 'not-approved': '请到服务台',
  };
  const lines = [reasons[verdict] ?? '', [ticketType, guest?.company].filter(Boolean).join(' · ')].filter(Boolean);
  if (verdict === 'admitted' && !guest) lines.push('新报名，名单更新后可见姓名');
  return { title: DOOR_VERDICT_NAMES[verdict], name: guest?.name ?? '', lines };
}

/** 12 秒前 · 3 分钟前 · 2 小时前 */
export function ageOf(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} 秒前`;
  return seconds < 3600 ? `${Math.floor(seconds / 60)} 分钟前` : `${Math.floor(seconds / 3600)} 小时前`;
}

function clockOf(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getMonth() + 1} 月 ${date.getDate()} 日`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
