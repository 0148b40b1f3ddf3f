/** The door: check lists, paired devices, what a device knows offline, and what it reports. Catalogue E5, B2. */

export const CHECK_LIST_KINDS = ['entrance', 'session', 'gift'] as const;
export type CheckListKind = (typeof CHECK_LIST_KINDS)[number];
export const CHECK_LIST_KIND_NAMES: Record<CheckListKind, string> = { entrance: '入场', session: '分会场', gift: '领取礼品' };

export interface CheckListBody {
  name: string;
  kind: CheckListKind;
  /** Null: all types. */
  ticketTypeIds: string[] | null;
  /** Outside of it the answer is "other day". Null: the event's own days. */
  opensAt?: string | null;
  closesAt?: string | null;
  /** May leave and come in again (check-out). */
  allowsReentry?: boolean;
}

export interface CheckListView extends Required<CheckListBody> {
  id: string;
  /** People inside or served; and all the scans that were admitted. */
  people: number;
  admitted: number;
}

export const DOOR_VERDICTS = ['admitted', 'left', 'already-in', 'not-inside', 'other-event', 'other-day', 'other-list', 'not-approved', 'unpaid', 'cancelled', 'forged', 'unknown'] as const;
export type DoorVerdict = (typeof DOOR_VERDICTS)[number];
export const DOOR_VERDICT_NAMES: Record<DoorVerdict, string> = {
  admitted: '请进', left: '已签退', 'already-in': '已经入场', 'not-inside': '还没有入场', 'other-event': '不是本场活动的票', 'other-day': '不在入场时间',
  'other-list': '此票种不能从这里入场', 'not-approved': '报名未通过审核', unpaid: '尚未支付', cancelled: '票已取消', forged: '不是我们发出的票', unknown: '没有找到这张票',
};

/** A gate's device, as the console shows it. */
export interface DoorDeviceView {
  id: string;
  name: string;
  gate: string;
  pairedBy: string | null;
  pairedAt: string | null;
  lastSeenAt: string | null;
  /** Milliseconds that its clock is ahead of ours. */
  clockOffsetMs: number | null;
  /** How far its snapshot reaches. */
  syncedAt: string | null;
  scans: number;
  isRevoked: boolean;
}

/** Scans that do not go together, as the organiser sees them. Nothing is dropped. */
export const CONFLICT_KINDS = ['double', 'revoked', 'clock', 'unknown-ticket'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];
export const CONFLICT_KIND_NAMES: Record<ConflictKind, string> = {
  double: '同一张票在两处入场', revoked: '票在设备离线期间已作废', clock: '设备时钟不可信', 'unknown-ticket': '票不存在',
};
