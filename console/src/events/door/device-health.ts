import type { DoorDeviceView } from '@chudian/shared';

const MINUTE = 60_000;
/** A phone reports every few seconds while it has a network. */
const ONLINE_WITHIN_MS = 2 * MINUTE;
/** Its clock decides about the order of scans that were made without network. */
const CLOCK_TOLERANCE_MS = 30_000;
/** Tickets that were cancelled since are still let in. */
const SNAPSHOT_FRESH_MS = 15 * MINUTE;

export type DeviceState = 'unpaired' | 'online' | 'offline' | 'revoked';
export const DEVICE_STATE_NAMES: Record<DeviceState, string> = { unpaired: '待配对', online: '在线', offline: '离线', revoked: '已停用' };

const age = (iso: string | null, now: Date) => (iso ? now.getTime() - Date.parse(iso) : Infinity);

export function stateOf(device: DoorDeviceView, now: Date = new Date()): DeviceState {
  if (device.isRevoked) return 'revoked';
  if (!device.pairedAt) return 'unpaired';
  return age(device.lastSeenAt, now) <= ONLINE_WITHIN_MS ? 'online' : 'offline';
}

/** What is wrong with a device that works. Being without network is normal; having no or old data is not. */
export function warningsOf(device: DoorDeviceView, now: Date = new Date()): string[] {
  const state = stateOf(device, now);
  if (state === 'revoked' || state === 'unpaired') return [];
  const offset = device.clockOffsetMs ?? 0;
  return [
    ...(Math.abs(offset) > CLOCK_TOLERANCE_MS ? [`时钟${offset > 0 ? '快' : '慢'} ${clockText(Math.abs(offset))}`] : []),
    ...(!device.syncedAt ? ['还没有下载名单，不能离线使用'] : age(device.syncedAt, now) > SNAPSHOT_FRESH_MS ? ['名单较旧，期间作废的票认不出来'] : []),
  ];
}

const clockText = (ms: number) => (ms < 2 * MINUTE ? `${Math.round(ms / 1000)} 秒` : `${Math.round(ms / MINUTE)} 分钟`);
