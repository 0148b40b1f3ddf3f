import { useEffect, useState } from 'react';

const EVERY_MS = 1_000;

/** The time, told anew every second while the page is there. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date()), EVERY_MS);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
