import { Camera } from '@tarojs/components';
import type { CodeCameraProps } from './types';

interface ScanDetail {
  result?: string;
}

/** WeChat's camera, which reads one code after the other without a tap. */
export function CodeCamera({ isOn, onCode, onProblem }: CodeCameraProps) {
  if (!isOn) return null;
  const read = ({ detail }: { detail: unknown }) => {
    const { result } = detail as ScanDetail;
    if (result) onCode(result);
  };
  return <Camera id="camera" className="gate__camera" mode="scanCode" devicePosition="back" flash="off" onScanCode={read} onError={onProblem} />;
}
