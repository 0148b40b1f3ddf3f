import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { keepScreenOn } from '../platform/signal';
import { pairedDevice, type PairedDevice } from './device';
import type { Gate } from './gate';
import { gateOf } from './this-gate';

const SYNC_EVERY_MS = 15_000;

export interface OpenedGate {
  device: PairedDevice;
  gate: Gate;
}

/** The gate of this phone, opened from what the phone kept; it exchanges with the server whenever it can. */
export function useGate(): OpenedGate | null {
  const [opened] = useState<OpenedGate | null>(() => {
    const device = pairedDevice();
    return device && { device, gate: gateOf(device) };
  });
  const [isShown, setIsShown] = useState(true);
  useDidShow(() => setIsShown(true));
  useDidHide(() => setIsShown(false));
  useEffect(() => {
    void opened?.gate.open();
  }, [opened]);
  useEffect(() => {
    if (!opened || !isShown) return;
    keepScreenOn(true);
    const syncing = setInterval(() => void opened.gate.sync(), SYNC_EVERY_MS);
    const reconnect = ({ isConnected }: { isConnected: boolean }) => {
      if (isConnected) void opened.gate.sync();
    };
    Taro.onNetworkStatusChange(reconnect);
    return () => {
      clearInterval(syncing);
      Taro.offNetworkStatusChange(reconnect);
      keepScreenOn(false);
    };
  }, [opened, isShown]);
  return opened;
}
