import { useEffect, useRef, type PropsWithChildren } from 'react';
import './sheets.css';

interface Props {
  label: string;
  /** Where it lies on the screen; a full one hides everything else. */
  place?: 'bottom' | 'middle' | 'full';
  /** What Escape and a tap beside it mean; without it an answer is needed. */
  onDismiss?: () => void;
}

export function Sheet({ label, place = 'bottom', onDismiss, children }: PropsWithChildren<Props>) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => { if (before instanceof HTMLElement) before.focus(); };
  }, []);
  return (
    <div className={`sheet-layer sheet-${place}`} onClick={(event) => { if (event.target === event.currentTarget) onDismiss?.(); }}>
      <div
        ref={box} className="sheet" role="dialog" aria-modal aria-label={label} tabIndex={-1}
        onKeyDown={({ key }) => { if (key === 'Escape') onDismiss?.(); }}
      >
        {children}
      </div>
    </div>
  );
}
