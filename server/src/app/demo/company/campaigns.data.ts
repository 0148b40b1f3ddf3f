import type { Utm } from '@chudian/shared';

export interface CampaignSheet {
  key: string;
  name: string;
  /** Days before today; a negative one is still to come. */
  from: number;
  to: number | null;
  costFen: number;
  utm: Utm;
}

export const CAMPAIGNS: CampaignSheet[] = [
  { key: 'gifts', name: '老客户礼遇计划', from: 362, to: null, costFen: 6_800_000, utm: { source: 'gift', medium: 'print', campaign: 'customer-care' } },
  { key: 'launch', name: '设备健康管家 3.0 上市', from: 250, to: 150, costFen: 12_500_000, utm: { source: 'launch', medium: 'print', campaign: 'health-3-0' } },
  { key: 'partners', name: '渠道伙伴共拓计划', from: 185, to: -60, costFen: 5_200_000, utm: { source: 'partner', medium: 'print', campaign: 'partner-growth' } },
  { key: 'fairs', name: '智能制造展会季', from: 95, to: -20, costFen: 36_000_000, utm: { source: 'fair', medium: 'offline', campaign: 'fair-season' } },
];
