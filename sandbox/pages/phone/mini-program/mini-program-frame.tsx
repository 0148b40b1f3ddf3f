import { useEffect, useRef, useState } from 'react';
import { usePhone } from '../phone';
import { openBridge } from './bridge';
import { SilenceHint } from './silence-hint';
import type { Run } from './use-mini-program';
import { wxApis } from './wx-apis';

/** One start of the mini-program: its page, and the bridge that it speaks over. */
export function MiniProgramFrame({ run }: { run: Run }) {
  const phone = usePhone();
  const latest = useRef(phone);
  latest.current = phone;
  const frame = useRef<HTMLIFrameElement>(null);
  const [isLoaded, setIsLoaded] = useState(false);
  useEffect(() => {
    if (!frame.current) return;
    const { hasSpoken, hasBridge } = latest.current.miniProgram;
    const bridge = openBridge(frame.current, new URL(run.url).origin, () => wxApis(latest.current), hasSpoken);
    hasBridge(bridge);
    return () => {
      bridge.close();
      hasBridge(null);
    };
  }, [run.url]);
  return (
    <div className="mini-program-body">
      {!isLoaded && <p className="mini-program-splash" role="status"><span className="spinner" aria-hidden />正在打开小程序…</p>}
      <iframe ref={frame} name="mini-program" src={run.url} title={phone.config.miniProgram.name} allow="clipboard-write" onLoad={() => setIsLoaded(true)} />
      <SilenceHint isWaiting={isLoaded && !phone.miniProgram.isAlive} url={run.url} />
    </div>
  );
}
