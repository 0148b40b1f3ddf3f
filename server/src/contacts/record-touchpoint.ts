import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { FastRows } from '../platform/database/fast-rows.js';
import { newId } from '../platform/database/ids.js';
import { Transaction } from '../platform/database/transaction.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import { Contact } from './contact.entity.js';
import { ContactNotFound } from './contact.errors.js';
import { ContactRepository } from './contact.repository.js';
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

  /** The contacts that are about to be met, locked: what is counted per person is counted one after the other. */
  lock(contactIds: string[]): Promise<Contact[]> {
    return this.contacts.lockMany([...new Set(contactIds)]);
  }

  /** Many at once, in a few statements, in the caller's transaction, which has locked the contacts. */
  async executeAll(encounters: NewTouchpoint[], locked: Contact[]): Promise<Touchpoint[]> {
    const contacts = new Map(locked.map((contact) => [contact.id, contact]));
    const touchpoints: Touchpoint[] = [];
    const met = new Map<string, Touchpoint[]>();
    for (const encounter of encounters) {
      const contact = contacts.get(encounter.contactId);
      if (!contact) throw new ContactNotFound();
      const before = met.get(contact.survivorId) ?? [];
      const isFirstEver = contact.touchpoints === 0 && !contact.mergedIntoId && before.length === 0;
      const touchpoint = Object.assign(new Touchpoint(), { at: this.clock.now(), id: newId(), ...encounter, contactId: contact.survivorId, isFirstEver });
      touchpoints.push(touchpoint);
      met.set(contact.survivorId, [...before, touchpoint]);
    }
    await this.touchpoints.insert(touchpoints);
    await this.countTouches(met);
    await this.announcer.announce(...touchpoints.map((touchpoint) => TouchpointRecorded.of(touchpoint)));
    return touchpoints;
  }

  private async countTouches(met: Map<string, Touchpoint[]>): Promise<void> {
    const known: string[] = [];
    for (const [contactId, touchpoints] of met) {
      const [first] = touchpoints;
      if (touchpoints.length === 1 && !first.isFirstEver) known.push(contactId);
      else await this.contacts.countTouch(contactId, first.at, touchpoints.length, first.isFirstEver ? first : null);
    }
    await this.contacts.countTouches(known, this.clock.now());
  }
}
