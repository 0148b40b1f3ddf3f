import { useEffect, useState, type PropsWithChildren } from 'react';
import { hourMinute } from '../../common/time';
import './frame.css';

/** A phone's case on a wide window; on a real phone only what is in it. */
export function Device({ clockOffsetMs = 0, aside, children }: PropsWithChildren<{ clockOffsetMs?: number; aside?: React.ReactNode }>) {
  return (
    <div className="desk">
      <main className="device">
        <StatusBar clockOffsetMs={clockOffsetMs} />
        <div className="glass">{children}</div>
      </main>
      {aside}
    </div>
  );
}

function StatusBar({ clockOffsetMs }: { clockOffsetMs: number }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="status-bar" aria-hidden>
      <span>{hourMinute(now + clockOffsetMs)}</span>
      <svg width="52" height="12" viewBox="0 0 52 12" fill="currentColor">
        <path d="M0 8h3v4H0zM4.500 5.500h3V12h-3zM9 3h3v9H9zM13.500 0h3v12h-3z" />
        <rect x="25.500" y=".5" width="22" height="11" rx="3" fill="none" stroke="currentColor" />
        <rect x="27.500" y="2.500" width="16" height="7" rx="1.500" /><rect x="49" y="4" width="2" height="4" rx="1" />
      </svg>
    </div>
  );
}
