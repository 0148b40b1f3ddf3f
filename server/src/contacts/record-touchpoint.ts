import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { FastRows } from '../platform/database/fast-rows.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import type { Contact } from './contact.entity.js';
import { ContactNotFound } from './contact.errors.js';
import { ContactRepository, type MetContact } from './contact.repository.js';
import { TouchpointRecorded } from './touchpoint.domain-events.js';
import { Touchpoint } from './touchpoint.entity.js';

/** `id` is given where the same encounter may be reported again: the second is then a duplicate. */
export type NewTouchpoint = Partial<Omit<Touchpoint, 'isFirstEver'>> & Pick<Touchpoint, 'contactId' | 'kind'>;

/** Records encounters and announces them. Everything that brings us into contact with people comes through here. */
@Injectable()
export class RecordTouchpoint {
  private readonly touchpoints: FastRows<Touchpoint>;

  constructor(
    private readonly transaction: Transaction,
    private readonly contacts: ContactRepository,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {
    this.touchpoints = new FastRows(transaction, Touchpoint);
  }

  async execute(encounter: NewTouchpoint): Promise<Touchpoint> {
    return this.transaction.run(async () => {
      const contacts = await this.lock([encounter.contactId]);
      return (await this.executeAll([encounter], contacts))[0];
    });
  }

  /** The contacts that are about to be met and those they proved to be, locked: what is counted per person is counted one after the other. */
  lock(contactIds: string[]): Promise<Contact[]> {
    return withElders(contactIds, (ids) => this.contacts.lockMany(ids));
  }

  /** The same with little of each: as much as an encounter needs. */
  lockMet(contactIds: string[]): Promise<MetContact[]> {
    return withElders(contactIds, (ids) => this.contacts.lockMet(ids));
  }

  /** Many at once, in a few statements, in the caller's transaction, which has locked the contacts. */
  async executeAll(encounters: NewTouchpoint[], locked: MetContact[]): Promise<Touchpoint[]> {
    const contacts = new Map(locked.map((contact) => [contact.id, contact]));
    const touchpoints: Touchpoint[] = [];
    const met = new Set<string>();
    for (const encounter of encounters) {
      const contact = contacts.get(encounter.contactId);
      if (!contact) throw new ContactNotFound();
      const isFirstEver = contact.touchpoints === 0 && !contact.mergedIntoId && !met.has(contact.survivorId);
      const touchpoint = Object.assign(new Touchpoint(), { at: this.clock.now(), id: newId(), ...encounter, contactId: contact.survivorId, isFirstEver });
      touchpoints.push(touchpoint);
      met.add(contact.survivorId);
    }
    await this.touchpoints.insert(touchpoints);
    await this.countTouches(touchpoints);
    await this.announcer.announce(...touchpoints.map((touchpoint) => TouchpointRecorded.of(touchpoint)));
    return touchpoints;
  }

  /** One statement for people known before, and one for each material by which new ones came. */
  private async countTouches(touchpoints: Touchpoint[]): Promise<void> {
    const groups = new Map<string, Touchpoint[]>();
    const times = new Map<string, number>();
    for (const touchpoint of touchpoints) {
      const time = (times.get(touchpoint.contactId) ?? 0) + 1;
      times.set(touchpoint.contactId, time);
      const key = `${time}|${touchpoint.isFirstEver ? `${touchpoint.materialId}|${touchpoint.campaignId}` : ''}`;
      groups.set(key, [...(groups.get(key) ?? []), touchpoint]);
    }
    for (const group of groups.values()) {
      const [first] = group;
      await this.contacts.countTouches(group.map((touchpoint) => touchpoint.contactId), first.at, first.isFirstEver ? first : undefined);
    }
  }
}

async function withElders<Met extends MetContact>(contactIds: string[], lock: (ids: string[]) => Promise<Met[]>): Promise<Met[]> {
  const met = await lock([...new Set(contactIds)]);
  const missing = met.map((contact) => contact.survivorId).filter((id) => !met.some((contact) => contact.id === id));
  return [...met, ...(await lock([...new Set(missing)]))];
}
