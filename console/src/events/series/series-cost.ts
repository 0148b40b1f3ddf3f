import type { SeriesReport } from '@chudian/shared';
import { moneyText } from '../../platform/money/yuan';

/** Costs come from campaigns; an event without one has none that is known. */
export const costText = (costFen: number | null): string => (costFen === null ? '未填' : moneyText(costFen));

export function costPerLead({ newLeads, costFen }: Pick<SeriesReport['total'], 'newLeads' | 'costFen'>): string | undefined {
  return newLeads > 0 && costFen > 0 ? `每条线索 ${moneyText(Math.round(costFen / newLeads))}` : undefined;
}
