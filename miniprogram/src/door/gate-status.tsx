import { View } from '@tarojs/components';
import { useNow } from '../kit/use-now';
import type { GateState } from './gate-state';
import { ageOf } from './tell-verdict';

/** Older than this, cancellations of the last minutes are not known here. */
const OLD_MS = 120_000;

/** How old the data is, and what waits: always on the screen. */
export function GateStatus({ state, onSync }: { state: GateState; onSync: () => void }) {
  const now = useNow().getTime();
  const age = state.syncedAt === null ? null : now - state.syncedAt;
  const isOld = age === null || age > OLD_MS;
  return (
    <View id="gate-status" className={isOld ? 'gate-status gate-status--old' : 'gate-status'} onClick={onSync}>
      <View id="data-age">{age === null ? '还没有名单' : `名单 ${state.guests} 人 · 数据 ${ageOf(age)}`}</View>
      <View id="waiting">{state.isSyncing ? '同步中…' : [state.problem && '离线', state.waiting > 0 && `待上传 ${state.waiting}`].filter(Boolean).join(' · ') || '已全部上传'}</View>
    </View>
  );
}
