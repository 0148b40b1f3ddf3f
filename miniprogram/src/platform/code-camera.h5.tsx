import { Button, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import type { CodeCameraProps } from './types';
import { scanCode } from './wechat.h5';

const LOOK_EVERY_MS = 100;

/**
 * As `code-camera.weapp.tsx`, with the scanner of the phone around the page: it lies over the page, so it opens again by itself when the
 * answer has been seen, until it is closed.
 */
export function CodeCamera({ isOn, isAnswered, onCode }: CodeCameraProps) {
  const [isScanning, setIsScanning] = useState(false);
  const keep = useRef(true);
  const answered = useRef(isAnswered);
  answered.current = isAnswered;
  useEffect(() => () => { keep.current = false; }, [isOn]);
  if (!isOn) return null;
  const scanOn = async () => {
    setIsScanning(true);
    keep.current = true;
    while (keep.current) {
      const scanned = await scanCode();
      if (!scanned) break;
      onCode(scanned.result);
      do await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS)); while (answered.current);
    }
    setIsScanning(false);
  };
  return (
    <View className="gate__camera gate__camera--h5">
      <Button id="scan" className="button" disabled={isScanning || undefined} onClick={() => void scanOn()}>{isScanning ? '连续扫码中…' : '开始连续扫码'}</Button>
    </View>
  );
}
