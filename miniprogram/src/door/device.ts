import type { PairBody, PairedView } from '@chudian/shared';
import Taro from '@tarojs/taro';
import { api } from '../api/api';

const KEY = 'door.device';

/** What makes this phone a gate's device. It survives until the phone is paired anew. */
export type PairedDevice = Omit<PairedView, 'now'>;

export function pairedDevice(): PairedDevice | null {
  return (Taro.getStorageSync(KEY) as PairedDevice | '' | undefined) || null;
}

export async function pair(code: string): Promise<PairedDevice> {
  const { now: _, ...device } = await api.post<PairedView>('/door/pairings', { code, name: phoneName() } satisfies PairBody);
  Taro.setStorageSync(KEY, device);
  return device;
}

function phoneName(): string {
  try {
    const { brand = '', model = '' } = Taro.getDeviceInfo();
    return `${brand} ${model}`.trim().slice(0, 60) || '手机';
  } catch {
    return '手机';
  }
}
