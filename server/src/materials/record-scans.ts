import type { Landing, SorryReason } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { Contact } from '../contacts/contact.entity.js';
import { RecordTouchpoint, type NewTouchpoint } from '../contacts/record-touchpoint.js';
import { TagContact, type TagWish } from '../contacts/tag-contact.js';
import type { Tagging } from '../contacts/tag.entity.js';
import { Clock } from '../platform/clock/clock.js';
import { CountScans } from './count-scans.js';
import { FindScanned, type Scanned } from './find-scanned.js';
import { VisitBook, type Turn } from './visit-book.js';

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
    private readonly count: CountScans,
    private readonly clock: Clock,
  ) {}

  async execute(wishes: ScanWish[]): Promise<(RecordedScan | null)[]> {
    // People first, then the rest: whoever scans twice at once is counted one after the other.
    const contacts = await this.record.lock(wishes.map((wish) => wish.contactId));
    const scanned = await this.findScanned.execute(wishes.map((wish) => wish.serial));
    const survivors = new Map(contacts.map((contact) => [contact.id, contact.survivorId]));
    const known = wishes.filter((wish) => scanned.has(wish.serial) && survivors.has(wish.contactId));
    const people = [...new Set(known.map((wish) => survivors.get(wish.contactId)!))];
    const book = await this.visits.open(people);
    const taggings = await this.tag.of(people);

    const encounters: NewTouchpoint[] = [];
    const scans: (Omit<RecordedScan, 'scanId'> & { scanned: Scanned; contactId: string })[] = [];
    for (const wish of known) {
      const found = scanned.get(wish.serial)!;
      const contactId = survivors.get(wish.contactId)!;
      const turn = book.turn(contactId, found.placement);
      encounters.push(encounterOf(wish, found, turn));
      scans.push({ ...this.leadOn(found, turn.nth, tagIdsOf(taggings, contactId)), nth: turn.nth, scanned: found, contactId });
    }
    if (known.length === 0) return wishes.map(() => null);
    const touchpoints = await this.record.executeAll(encounters, contacts);
    await this.tagAll(scans, contacts, taggings);
    await this.visits.write(book);
    await this.count.execute(touchpoints);
    const results = new Map(known.map((wish, index) => [wish, { scanId: touchpoints[index].id, nth: scans[index].nth, landing: scans[index].landing }]));
    return wishes.map((wish) => results.get(wish) ?? null);
  }

  private leadOn({ code, material }: Scanned, nth: number, tagIds: Set<string>): Pick<RecordedScan, 'landing'> {
    const reason = code.retiredAt ? 'retired' : material.sorryAt(this.clock.now());
    return { landing: reason ? { kind: 'sorry', reason } : material.landingFor(nth, tagIds) };
  }

  private async tagAll(scans: { scanned: Scanned; contactId: string; landing: RecordedScan['landing'] }[], contacts: Contact[], taggings: Tagging[]): Promise<void> {
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

function tagIdsOf(taggings: Tagging[], contactId: string): Set<string> {
  return new Set(taggings.filter((tagging) => tagging.contactId === contactId).map((tagging) => tagging.tagId));
}
