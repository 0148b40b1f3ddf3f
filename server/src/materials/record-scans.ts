import type { Landing, SorryReason } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { RecordTouchpoint, type NewTouchpoint } from '../contacts/record-touchpoint.js';
import { TagContact, type TagOfContact, type TagWish } from '../contacts/tag-contact.js';
import { Clock } from '../platform/clock/clock.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import { countsOf } from './count-scans.js';
import { FindScanned, type Scanned } from './find-scanned.js';
import { OpenBook, VisitBook, type Turn } from './visit-book.js';

export interface ScanWish {
  contactId: string;
  serial: string;
  scanId?: string;
}

export interface RecordedScan {
  scanId: string;
  nth: number;
  /** Where it leads; or why there is nothing to be seen any more. */
  landing: Landing | { kind: 'sorry'; reason: SorryReason };
}

/** Records a group of scans in a fixed number of statements, in the caller's transaction. A serial that is unknown gives null. */
@Injectable()
export class RecordScans {
  constructor(
    private readonly findScanned: FindScanned,
    private readonly record: RecordTouchpoint,
    private readonly tag: TagContact,
    private readonly visits: VisitBook,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  async execute(wishes: ScanWish[]): Promise<(RecordedScan | null)[]> {
    const ids = [...new Set(wishes.map((wish) => wish.contactId))];
    // People first, then the rest: whoever scans twice at once is counted one after the other.
    const [contacts, scanned, visits, taggings] = await Promise.all([this.record.lockMet(ids), this.findScanned.execute(wishes.map((wish) => wish.serial)), this.visits.of(ids), this.tag.tagsOf(ids)]);
    const survivors = new Map(contacts.map((contact) => [contact.id, contact.survivorId]));
    const known = wishes.filter((wish) => scanned.has(wish.serial) && survivors.has(wish.contactId));
    if (known.length === 0) return wishes.map(() => null);
    const elders = [...new Set(survivors.values())].filter((id) => !ids.includes(id));
    const book = new OpenBook([...visits, ...(await this.visits.of(elders))]);
    taggings.push(...(await this.tag.tagsOf(elders)));

    const encounters: NewTouchpoint[] = [];
    const scans: (Omit<RecordedScan, 'scanId'> & { scanned: Scanned; contactId: string })[] = [];
    for (const wish of known) {
      const found = scanned.get(wish.serial)!;
      const contactId = survivors.get(wish.contactId)!;
      const turn = book.turn(contactId, found.placement);
      encounters.push(encounterOf(wish, found, turn));
      scans.push({ ...this.leadOn(found, turn.nth, tagIdsOf(taggings, contactId)), nth: turn.nth, scanned: found, contactId });
    }
    const touchpoints = await this.record.executeAll(encounters, contacts);
    await this.tagAll(scans, contacts, taggings);
    await this.visits.write(book);
    await this.announcer.announce(countsOf(touchpoints));
    const results = new Map(known.map((wish, index) => [wish, { scanId: touchpoints[index].id, nth: scans[index].nth, landing: scans[index].landing }]));
    return wishes.map((wish) => results.get(wish) ?? null);
  }

  private leadOn({ code, material }: Scanned, nth: number, tagIds: Set<string>): Pick<RecordedScan, 'landing'> {
    const reason = code.retiredAt ? 'retired' : material.sorryAt(this.clock.now());
    return { landing: reason ? { kind: 'sorry', reason } : material.landingFor(nth, tagIds) };
  }

  private async tagAll(scans: { scanned: Scanned; contactId: string; landing: RecordedScan['landing'] }[], contacts: Parameters<TagContact['executeAll']>[1], taggings: TagOfContact[]): Promise<void> {
    const wishes = scans.filter((scan) => scan.landing.kind !== 'sorry').flatMap(({ scanned, contactId }): TagWish[] => {
      const tagIds = new Set([...scanned.material.tagIds, ...scanned.placement.tagIds]);
      return [...tagIds].map((tagId) => ({ contactId, tagId, setByKind: 'material', setById: scanned.material.id }));
    });
    await this.tag.executeAll(wishes, contacts, taggings);
  }
}

function encounterOf({ contactId, scanId }: ScanWish, { code, material, placement, utm }: Scanned, turn: Turn): NewTouchpoint {
  return {
    ...(scanId && { id: scanId }), contactId, kind: 'material-scanned', materialId: material.id, placementId: placement.id, campaignId: material.campaignId, codeId: code.id,
    ...turn, utm: Object.keys(utm).length > 0 ? utm : null,
  };
}

function tagIdsOf(taggings: TagOfContact[], contactId: string): Set<string> {
  return new Set(taggings.filter((tagging) => tagging.contactId === contactId).map((tagging) => tagging.tagId));
}
