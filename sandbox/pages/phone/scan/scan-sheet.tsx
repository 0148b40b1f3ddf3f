import { BackIcon } from '../frame/icons';
import type { Scanned } from '../phone';
import { Sheet } from '../sheets/sheet';
import { Scanner } from './scanner';

interface Props {
  onScan: (scanned: Scanned) => Promise<void>;
  onCancel: () => void;
}

/** The scanner that a mini-program has opened: what it reads goes to the mini-program. */
export function ScanSheet({ onScan, onCancel }: Props) {
  return (
    <Sheet label="扫一扫" place="full" onDismiss={onCancel}>
      <section className="screen scan-screen">
        <header className="screen-header">
          <button type="button" className="header-button header-back" aria-label="返回" onClick={onCancel}><BackIcon /></button>
          <h1>扫一扫</h1>
        </header>
        <div className="screen-body"><Scanner onScan={onScan} /></div>
      </section>
    </Sheet>
  );
}
