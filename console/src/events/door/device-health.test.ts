import type { DoorDeviceView } from '@chudian/shared';
import { stateOf, warningsOf } from './device-health';

const NOW = new Date('2026-12-01T06:00:00.000Z');
const device: DoorDeviceView = {
  id: 'd', name: '小米 14', gate: '正门', pairedBy: '林晓', pairedAt: '2026-12-01T00:00:00.000Z', lastSeenAt: '2026-12-01T05:59:30.000Z', clockOffsetMs: 200,
  syncedAt: '2026-12-01T05:59:00.000Z', scans: 3, isRevoked: false,
};
const look = (change: Partial<DoorDeviceView>) => ({ state: stateOf({ ...device, ...change }, NOW), warnings: warningsOf({ ...device, ...change }, NOW) });

test('a device is online while it reports, and offline after two minutes of silence', () => {
  expect(look({})).toEqual({ state: 'online', warnings: [] });
  expect(look({ lastSeenAt: '2026-12-01T05:57:00.000Z' })).toEqual({ state: 'offline', warnings: [] });
});

test('a clock that is off by more than half a minute is pointed out', () => {
  expect(look({ clockOffsetMs: 45_000 }).warnings).toEqual(['时钟快 45 秒']);
  expect(look({ clockOffsetMs: -412_000 }).warnings).toEqual(['时钟慢 7 分钟']);
});

test('a device without a list, or with an old one, is pointed out', () => {
  expect(look({ syncedAt: null }).warnings).toEqual(['还没有下载名单，不能离线使用']);
  expect(look({ syncedAt: '2026-12-01T05:30:00.000Z' }).warnings).toEqual(['名单较旧，期间作废的票认不出来']);
});

test('of one that waits for its pairing, or is revoked, nothing is expected', () => {
  expect(look({ pairedAt: null, syncedAt: null })).toEqual({ state: 'unpaired', warnings: [] });
  expect(look({ isRevoked: true, clockOffsetMs: 99_000 })).toEqual({ state: 'revoked', warnings: [] });
});
