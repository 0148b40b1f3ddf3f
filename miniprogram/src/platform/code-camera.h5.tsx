import { Button, View } from '@tarojs/components';
import { useState } from 'react';
import { scanCode } from './wechat.h5';

interface Props {
  isOn: boolean;
  onCode: (text: string) => void;
  onProblem: () => void;
}

/** As `code-camera.weapp.tsx`, with the scanner of the phone around the page: it opens again by itself until it is closed. */
export function CodeCamera({ isOn, onCode }: Props) {
  const [isScanning, setIsScanning] = useState(false);
  if (!isOn) return null;
  const scanOn = async () => {
    setIsScanning(true);
    for (let scanned = await scanCode(); scanned; scanned = await scanCode()) onCode(scanned.result);
    setIsScanning(false);
  };
  return (
    <View className="gate__camera gate__camera--h5">
      <Button id="scan" className="button" disabled={isScanning || undefined} onClick={() => void scanOn()}>{isScanning ? '连续扫码中…' : '开始连续扫码'}</Button>
    </View>
  );
}
