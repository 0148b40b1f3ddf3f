import type { Utm } from './contacts.js';
import type { ContentView } from './content.js';
import type { Named, Page } from './page.js';
import type { OwnerRef, OwnerView } from './staff.js';

// ── campaigns ─────────────────────────────────────────────────────────────────

export interface CampaignBody {
  name: string;
  startsOn?: string | null;
  endsOn?: string | null;
  /** Laid on every touchpoint of this campaign's materials. */
  utm?: Utm;
  costFen?: number | null;
}

export interface CampaignView extends Named {
  startsOn: string | null;
  endsOn: string | null;
  utm: Utm;
  costFen: number | null;
  materials: number;
  isArchived: boolean;
  createdAt: string;
}

// ── materials ─────────────────────────────────────────────────────────────────

export type Landing =
  | { kind: 'content'; contentId: string }
  | { kind: 'link'; url: string; title: string }
  | { kind: 'form'; title: string; intro: string }
  | { kind: 'event'; eventId: string };

/** Tried from top to bottom; the first whose conditions all hold decides. Editable after printing. */
export interface LandingRule {
  /** 1, 2, 3 …: only for that scan of this person; with `orLater`, for that one and all after it. */
  scan?: number;
  orLater?: boolean;
  /** Only for people who have this tag (before this scan). */
  tagId?: string;
  landing: Landing;
}

export interface PlacementBody {
  /** Absent for a new one. */
  id?: string;
  name: string;
  /** Beside the material's own tags. */
  tagIds: string[];
}

export interface MaterialBody {
  name: string;
  campaignId: string;
  /** What it is: 台历, 手册, 易拉宝 … */
  form: string;
  owner: OwnerRef;
  tagIds: string[];
  placements: PlacementBody[];
  landing: Landing;
  landingRules: LandingRule[];
  /** ISO times; outside of them a scan shows a friendly page. */
  validFrom?: string | null;
  validUntil?: string | null;
  utm?: Utm;
  /** When the owner is alerted: at the first scan that opens a lead, at every scan, or never. */
  alertOn: AlertOn;
  /** The version that was edited; refused with MATERIAL_CHANGED when somebody saved in between. */
  version?: number;
}

export const ALERT_ON = ['first', 'every', 'never'] as const;
export type AlertOn = (typeof ALERT_ON)[number];
export const ALERT_ON_NAMES: Record<AlertOn, string> = { first: '首次成为线索时', every: '每次扫码', never: '不提醒' };

export interface MaterialRow extends Named {
  form: string;
  campaign: Named;
  owner: OwnerView;
  placements: Named[];
  codes: number;
  scans: number;
  isRetired: boolean;
  createdAt: string;
}

export interface MaterialView extends MaterialRow {
  tagIds: string[];
  placementDetails: { id: string; name: string; tagIds: string[]; codes: number }[];
  landing: Landing;
  landingRules: LandingRule[];
  validFrom: string | null;
  validUntil: string | null;
  utm: Utm;
  alertOn: AlertOn;
  version: number;
}

// ── codes ─────────────────────────────────────────────────────────────────────

/**
 * link: a plain QR code of our own address (vector, unlimited in number, opens the mini-program by WeChat's link rule) ·
 * mini: a mini-program code drawn by WeChat (PNG only) · follow: the service account's parametric code.
 */
export const CODE_SYMBOLS = ['link', 'mini', 'follow'] as const;
export type CodeSymbol = (typeof CODE_SYMBOLS)[number];
export const CODE_SYMBOL_NAMES: Record<CodeSymbol, string> = { link: '二维码', mini: '小程序码', follow: '服务号关注码' };

export interface CodeBody {
  placementId: string;
  symbol: CodeSymbol;
}

export interface BatchBody {
  placementId: string;
  name: string;
  /** 1 to 50,000; serials are drawn as `link` codes. */
  size: number;
}

export interface CodeView {
  id: string;
  scene: string;
  symbol: CodeSymbol;
  placement: Named;
  batchId: string | null;
  /** 1, 2, 3 … within its batch. */
  number: number | null;
  scans: number;
  isRetired: boolean;
  createdAt: string;
  /** What the drawn code contains: our address, or WeChat's. Null for a mini-program code. */
  content: string | null;
}

export interface BatchView {
  id: string;
  name: string;
  placement: Named;
  size: number;
  made: number;
  status: 'making' | 'ready';
  createdAt: string;
}

export type CodesPage = Page<CodeView>;

/** Query of GET …/print.zip */
export interface PrintQuery {
  /** Edge of the printed symbol in millimetres, 10 to 200. */
  sizeMm?: number;
  /** Under each code: the placement's name, the serial number, both, or nothing. */
  caption?: 'placement' | 'number' | 'both' | 'none';
}

export const PREFLIGHT_CHECKS = ['renders', 'decodes', 'resolves', 'landing-opens'] as const;
export type PreflightCheck = (typeof PREFLIGHT_CHECKS)[number];
export const PREFLIGHT_CHECK_NAMES: Record<PreflightCheck, string> = {
  renders: '能生成图像', decodes: '图像可识读', resolves: '能找到物料', 'landing-opens': '落地页能打开',
};

/** POST …/preflights */
export interface PreflightBody {
  batchId?: string;
  /** The edge at which the codes will be printed, 10 to 200; without it 30. */
  sizeMm?: number;
}

export interface PreflightFinding {
  codeId: string;
  scene: string;
  check: PreflightCheck;
  /** What is wrong and what to do, in Chinese. */
  message: string;
  /** Good to know, but no reason not to print. */
  isWarning?: boolean;
}

export interface PreflightView {
  id: string;
  status: 'running' | 'passed' | 'failed';
  codes: number;
  checked: number;
  /** Codes drawn by WeChat whose image cannot be read by machine outside WeChat. */
  unreadable: number;
  findings: PreflightFinding[];
  startedAt: string;
  finishedAt: string | null;
}

// ── scans ─────────────────────────────────────────────────────────────────────

/** POST /api/scans. One of the two: a mini-program code's scene, or the address in a plain-link code. */
export interface ScanBody {
  scene?: string;
  link?: string;
}

export const SORRY_REASONS = ['expired', 'not-yet', 'retired', 'unknown', 'forged'] as const;
export type SorryReason = (typeof SORRY_REASONS)[number];
export const SORRY_TEXTS: Record<SorryReason, { title: string; text: string }> = {
  expired: { title: '这份物料的活动已经结束', text: '谢谢您的关注，我们为您准备了更新的内容。' },
  'not-yet': { title: '活动还没有开始', text: '请稍后再来扫一扫，也可以先看看下面的内容。' },
  retired: { title: '这个二维码已经停用', text: '内容已经更新，请看看下面为您准备的资料。' },
  unknown: { title: '没有认出这个二维码', text: '可能是图案有破损，请换个角度再扫一次，或先看看下面的内容。' },
  forged: { title: '这不是我们发出的二维码', text: '为了您的安全，请只扫描我们官方物料上的二维码。' },
};

export type LandingView =
  | { kind: 'content'; content: ContentView }
  | { kind: 'link'; url: string; title: string }
  | { kind: 'form'; title: string; intro: string }
  /** The phone goes on to the event's page. */
  | { kind: 'event'; eventId: string; title: string }
  | { kind: 'sorry'; reason: SorryReason };

/** POST /api/scans, and GET /api/landings?scene=… for people who refused the privacy consent (nothing is recorded). */
export interface ScanView {
  /** Null when nothing was recorded. */
  scanId: string | null;
  /** This person's first, second, third … scan of this material. */
  nth: number;
  landing: LandingView;
}
