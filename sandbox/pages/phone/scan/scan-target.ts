import { useEffect } from 'react';
import type { Scanned } from '../phone';

type Scan = (scanned: Scanned) => Promise<void>;

/** The open scanner, innermost last: what is picked from the table goes there, else to the phone as such. */
const open: Scan[] = [];

export const openScanner = (): Scan | undefined => open.at(-1);

export function useAsScanTarget(scan: Scan): void {
  useEffect(() => {
    open.push(scan);
    return () => void open.splice(open.indexOf(scan), 1);
  }, [scan]);
}
