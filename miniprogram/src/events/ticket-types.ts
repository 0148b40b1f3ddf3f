import { yuan, type EventForVisitor } from '@chudian/shared';
import { tellMoment } from './zoned-time';

export type TicketType = EventForVisitor['ticketTypes'][number];

/** An event without prices never shows a trace of payment. */
export const costsMoney = (types: Pick<TicketType, 'priceFen'>[]): boolean => types.some(({ priceFen }) => priceFen > 0);

/** ¥99 · ¥99.50 · 免费 */
export const tellPrice = (fen: number): string => (fen === 0 ? '免费' : yuan(fen).replace(/\.00$/, ''));

/** Why it cannot be chosen, or how many are left; null when there is nothing to say. */
export function tellSale({ sale, opensAt, closesAt, left }: TicketType, timeZone: string): string | null {
  switch (sale) {
    case 'soon': return opensAt ? `${tellMoment(opensAt, timeZone)} 开始` : '尚未开始';
    case 'ended': return '已截止';
    case 'sold-out': return '已满';
    case 'open': return [left === null ? null : `仅剩 ${left} 个名额`, closesAt && `${tellMoment(closesAt, timeZone)} 截止`].filter(Boolean).join(' · ') || null;
  }
}

/** What may be chosen: open ones; when one may queue, full ones too. */
export const isChoosable = (type: Pick<TicketType, 'sale'>, mayQueue: boolean): boolean => type.sale === 'open' || (mayQueue && type.sale === 'sold-out');

/** The only choice is made already; among several people choose themselves. */
export function preselect(types: TicketType[], mayQueue: boolean): string | null {
  const choosable = types.filter((type) => isChoosable(type, mayQueue));
  return choosable.length === 1 ? choosable[0].id : null;
}

/** The next sale that begins; those that began already are over. */
export function firstOpening(types: Pick<TicketType, 'opensAt' | 'sale'>[]): string | null {
  return types.flatMap(({ opensAt, sale }) => (sale === 'soon' && opensAt ? [opensAt] : [])).sort()[0] ?? null;
}
