import { useEffect, useState } from 'react';
import { usePhone } from '../phone';

const SILENT_AFTER_MS = 8_000;

/** A frame does not tell whether its page could be loaded; one that says nothing for long probably could not. */
export function SilenceHint({ isWaiting, url }: { isWaiting: boolean; url: string }) {
  const { miniProgram, attempt } = usePhone();
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    setIsShown(false);
    if (!isWaiting) return;
    const timer = setTimeout(() => setIsShown(true), SILENT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  if (!isShown) return null;
  return (
    <div className="mini-program-hint" role="alert">
      <p>小程序没有响应。请确认它的 H5 页面能打开：<span className="mono">{url.split('#')[0]}</span></p>
      <button type="button" className="button button-small" onClick={() => void attempt(miniProgram.resume)}>重新进入</button>
    </div>
  );
}
