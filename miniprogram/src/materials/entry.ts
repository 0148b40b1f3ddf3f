import type { ScanBody } from '@chudian/shared';
import { decodeOnce, withQuery } from '../api/query';

export const LANDING_PAGE = 'materials/pages/landing/index';

/** What a code brought along: a mini-program code its scene, a plain link its address. Null when there was no code. */
export function readEntry(query: Record<string, string | undefined>): ScanBody | null {
  if (query.q) return { link: decodeOnce(query.q) };
  if (query.scene) return { scene: decodeOnce(query.scene) };
  return null;
}

/** What the scanner inside the app read: our own mini-program code by its page, anything else by its text. */
export function entryOfScanned({ path, result }: { path?: string; result: string }): ScanBody {
  const scene = path && /[?&]scene=([^&]*)/.exec(path)?.[1];
  return scene ? { scene: decodeOnce(scene) } : { link: result };
}

const CHECK_IN_PAGE = 'events/pages/check-in/index';
const CHECK_IN_LINK = /^https?:\/\/[^/]+\/check-in\?/;

/** Where the scanner inside the app leads: as WeChat's own, which knows the page of each kind of link. */
export function pageOfScanned(scanned: { path?: string; result: string }): string {
  if (!scanned.path && CHECK_IN_LINK.test(scanned.result)) return withQuery(`/${CHECK_IN_PAGE}`, { q: scanned.result });
  return landingAddress(entryOfScanned(scanned));
}

/** The landing page's address for an entry, as a code would have opened it. */
export function landingAddress({ scene, link }: ScanBody): string {
  return withQuery(`/${LANDING_PAGE}`, { scene, q: link });
}
