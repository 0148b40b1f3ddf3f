import type { CappedTotal, Named, Page } from './page.js';
import type { StaffView } from './staff.js';

export const IDENTITY_KINDS = ['mini-openid', 'service-openid', 'unionid', 'phone'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];
export const IDENTITY_NAMES: Record<IdentityKind, string> = {
  'mini-openid': '小程序 OpenID', 'service-openid': '服务号 OpenID', unionid: 'UnionID', phone: '手机号',
};

/** The kinds of encounter. A new kind is added here and recorded by one folder; nobody who listens changes. */
export const TOUCHPOINT_KINDS = [
  'material-scanned', 'content-viewed', 'phone-left', 'details-left', 'service-followed', 'service-unfollowed', 'service-message',
  'form-submitted', 'invitation-opened', 'event-viewed', 'event-signed-up', 'event-waitlisted', 'event-cancelled', 'event-checked-in', 'event-checked-out',
  'survey-answered', 'order-paid', 'order-refunded',
] as const;
export type TouchpointKind = (typeof TOUCHPOINT_KINDS)[number];
export const TOUCHPOINT_NAMES: Record<TouchpointKind, string> = {
  'material-scanned': '扫描物料', 'content-viewed': '阅读内容', 'phone-left': '授权手机号', 'details-left': '填写联系方式',
  'service-followed': '关注服务号', 'service-unfollowed': '取消关注', 'service-message': '发来消息',
  'form-submitted': '提交表单', 'invitation-opened': '打开邀请', 'event-viewed': '浏览活动', 'event-signed-up': '报名活动', 'event-waitlisted': '加入候补',
  'event-cancelled': '取消报名', 'event-checked-in': '签到', 'event-checked-out': '签退', 'survey-answered': '填写问卷', 'order-paid': '支付订单', 'order-refunded': '收到退款',
};

/** Who can bring people: by an invitation, a card or a share. */
export const SHARER_KINDS = ['staff', 'distributor', 'contact'] as const;
export type SharerKind = (typeof SHARER_KINDS)[number];

export interface Utm {
  source?: string;
  medium?: string;
  campaign?: string;
  content?: string;
  term?: string;
}

export interface TagView extends Named {
  group: string | null;
  contacts: number;
}

export interface TagBody {
  name: string;
  group?: string | null;
}

/** A tag on a contact, with who or what set it, and when. */
export interface TaggingView {
  tagId: string;
  name: string;
  setBy: { kind: 'material' | 'staff' | 'form'; id: string; name: string };
  setAt: string;
}

export interface IdentityView {
  kind: IdentityKind;
  /** Masked: the ends only. */
  value: string;
  seenAt: string;
}

export interface TouchpointView {
  id: string;
  kind: TouchpointKind;
  at: string;
  material: Named | null;
  placement: Named | null;
  campaign: Named | null;
  content: Named | null;
  event: Named | null;
  /** Whose card, link or invitation brought the person here. */
  sharer: Named | null;
  utm: Utm | null;
  /** One line that says what happened: 第 2 次扫描「2027 台历」. */
  summary: string;
}

export interface ContactRow {
  id: string;
  name: string | null;
  company: string | null;
  phoneMasked: string | null;
  tags: Named[];
  owner: Named | null;
  /** The campaign or material by which we first met. */
  source: Named | null;
  createdAt: string;
  lastTouchAt: string;
  touchpoints: number;
}

export interface ContactView extends ContactRow {
  title: string | null;
  email: string | null;
  taggings: TaggingView[];
  identities: IdentityView[];
  /** Contacts that proved to be the same person; their history is shown as one. */
  merged: { id: string; evidence: string; at: string }[];
  consent: { version: string; at: string } | null;
}

/** GET /api/admin/contacts */
export interface ContactsQuery {
  q?: string;
  tagId?: string;
  notTagId?: string;
  materialId?: string;
  campaignId?: string;
  ownerId?: string;
  createdFrom?: string;
  createdTo?: string;
  after?: string;
  limit?: number;
}

export interface ContactsPage extends Page<ContactRow>, CappedTotal {}

export interface ContactBody {
  name?: string | null;
  company?: string | null;
  title?: string | null;
  phone?: string | null;
  email?: string | null;
}

export interface PhoneRevealView {
  phone: string;
}

// ── the visitor's own side ────────────────────────────────────────────────────

/** POST /api/session with wx.login's code. The token goes into `Authorization: Bearer`. */
export interface SessionBody {
  code: string;
}

export interface SessionView {
  token: string;
  expiresAt: string;
  me: MeView;
}

export interface MeView {
  id: string;
  name: string | null;
  company: string | null;
  phoneMasked: string | null;
  hasConsented: boolean;
  /** Present when this WeChat is bound to a member of staff. */
  staff: Pick<StaffView, 'id' | 'name' | 'role'> | null;
}

export interface ConsentBody {
  /** Version of the privacy text that was shown. */
  version: string;
  agreed: boolean;
}

/** PUT /api/me/phone with the code of WeChat's own button. `scanId`: the scan on whose landing it was left. */
export interface WechatPhoneBody {
  code: string;
  scanId?: string;
}

/** POST /api/me/details, typed by hand. The phone may be left out when we have one already. */
export interface DetailsBody {
  name: string;
  company?: string;
  phone?: string;
  scanId?: string;
}

/** The current privacy text; a new version asks again. */
export const PRIVACY_VERSION = '2026-12';
