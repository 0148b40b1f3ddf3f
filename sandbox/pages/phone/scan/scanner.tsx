import { useCallback, useRef, useState } from 'react';
import { messageOf } from '../../common/api';
import type { Scanned } from '../phone';
import { PencilIcon, PictureIcon } from '../frame/icons';
import { readImage } from './read-image';
import { useAsScanTarget } from './scan-target';
import { TableStrip } from './table-strip';
import { TypedCode } from './typed-code';
import { useCamera } from './use-camera';
import { usePictures } from './use-pictures';
import './scan.css';

/** Reads a code by camera, from a picture, from the demo table, or as somebody types it. */
export function Scanner({ onScan }: { onScan: (scanned: Scanned) => Promise<void> }) {
  const [problem, setProblem] = useState('');
  const [isTyping, setIsTyping] = useState(false);
  const latest = useRef(onScan);
  latest.current = onScan;
  const scan = useCallback(async (scanned: Scanned) => {
    setProblem('');
    await latest.current(scanned).catch((error: unknown) => setProblem(messageOf(error)));
  }, []);
  const scanPicture = useCallback(async (picture: Blob) => {
    await readImage(picture).then(scan, (error: unknown) => setProblem(messageOf(error)));
  }, [scan]);
  const camera = useCamera((picture) => latest.current(picture));
  const isDragging = usePictures(scanPicture);
  useAsScanTarget(scan);
  return (
    <div className={`scanner${isDragging ? ' scanner-drop' : ''}`}>
      <div className="scanner-view">
        <video ref={camera.video} muted playsInline hidden={camera.state !== 'seeing'} aria-label="相机画面" />
        <div className="scanner-frame" aria-hidden />
        <p className="scanner-hint">{isDragging ? '松开即可识别' : HINTS[camera.state]}</p>
        {problem && <p className="scanner-problem" role="alert">{problem}</p>}
      </div>
      <TableStrip onPick={(text) => void scan({ text })} />
      {isTyping ? <TypedCode onDone={(text) => void scan({ text })} onCancel={() => setIsTyping(false)} /> : (
        <div className="scanner-ways">
          <label className="scanner-way">
            <PictureIcon />从相册选取
            <input type="file" accept="image/*" className="hidden-visually" onChange={({ target }) => target.files?.[0] && void scanPicture(target.files[0])} />
          </label>
          <button type="button" className="scanner-way" onClick={() => setIsTyping(true)}><PencilIcon />输入码的内容</button>
        </div>
      )}
    </div>
  );
}

const HINTS = {
  starting: '正在打开相机…',
  seeing: '把码放进框里',
  unavailable: '相机不可用。可以选图片、把图片拖进来或粘贴，也可以点桌上的物料',
};
