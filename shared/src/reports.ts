import type { Named, Page } from './page.js';
import type { AuditAction } from './audit.js';

export const FIGURES = ['scans', 'people', 'newPeople', 'leads'] as const;
export type Figure = (typeof FIGURES)[number];
export const FIGURE_NAMES: Record<Figure, string> = { scans: '扫码次数', people: '扫码人数', newPeople: '新增人数', leads: '线索数' };

export type FigureCounts = Record<Figure, number>;

/** Days are calendar days in Asia/Shanghai, both inclusive: 2026-11-01. */
export interface ReportQuery {
  from: string;
  to: string;
  campaignId?: string;
  materialId?: string;
}

/** GET /api/admin/reports/materials */
export interface MaterialReport {
  totals: FigureCounts;
  rows: (FigureCounts & { material: Named; campaign: Named; placements: (FigureCounts & { placement: Named })[] })[];
  days: (FigureCounts & { day: string })[];
  computedAt: string;
}

/** GET /api/admin/reports/materials/rows: the rows behind one number. Their count equals the number. */
export interface FigureRowsQuery extends ReportQuery {
  figure: Figure;
  placementId?: string;
  after?: string;
  limit?: number;
}

export interface FigureRow {
  id: string;
  at: string;
  contact: { id: string; name: string | null; company: string | null; phoneMasked: string | null };
  material: Named;
  placement: Named;
  leadId: string | null;
}

export interface FigureRowsPage extends Page<FigureRow> {
  /** How the number is counted, in Chinese. */
  definition: string;
  total: number;
}

/** GET /api/admin/overview */
export interface OverviewView {
  today: FigureCounts;
  last30Days: FigureCounts;
  days: (FigureCounts & { day: string })[];
  unansweredLeads: number;
  undeliverableAlerts: number;
  parkedDeliveries: number;
}

// ── operations ────────────────────────────────────────────────────────────────

/** A domain event that a listener could not digest: parked, to be retried by hand. */
export interface ParkedDeliveryView {
  id: string;
  listener: string;
  event: string;
  attempts: number;
  lastError: string;
  createdAt: string;
}

export interface AuditRowView {
  id: string;
  at: string;
  by: Named;
  action: AuditAction;
  subject: string;
  detail: string | null;
  /** The network address it was done from. */
  address: string;
}
