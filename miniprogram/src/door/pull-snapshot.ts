import type { SnapshotPage } from '@chudian/shared';
import type { GateParts } from './gate-parts';
import type { ServerClock } from './server-clock';

export interface Pulled {
  pages: SnapshotPage[];
  /** Only what is new; otherwise they are everything, and what was known before is out of date. */
  isUpdate: boolean;
  /** By this phone's clock: of this moment it is true. */
  askedAt: number;
}

type Parts = Pick<GateParts, 'api' | 'shelf' | 'open' | 'clock'>;

/** Asks for the guests, or for what has changed about them, to the last page, and puts it on the shelf; of an update not the pages that tell nothing. */
export async function pullSnapshot({ api, shelf, open, clock }: Parts, serverClock: ServerClock, tellsNothing: (page: SnapshotPage) => boolean): Promise<Pulled> {
  const askedAt = clock();
  const fresh: { sealed: string; page: SnapshotPage }[] = [];
  const isUpdate = shelf.since !== null && !shelf.isLong;
  let query: { since?: string; after?: string } = isUpdate ? { since: shelf.since! } : {};
  for (;;) {
    const sentAt = clock();
    const { sealed, now } = await api.snapshot(query);
    serverClock.learn(sentAt, now);
    const page = open(sealed);
    fresh.push({ sealed, page });
    if (!page.next) {
      // Only now: a network that fails in between leaves what there was.
      if (!isUpdate) await shelf.clear();
      await shelf.add(fresh.filter((each) => !isUpdate || !tellsNothing(each.page)).map((each) => each.sealed), page.since!, askedAt);
      return { pages: fresh.map((each) => each.page), isUpdate, askedAt };
    }
    query = { after: page.next };
  }
}
