import type { OwnerRef } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { OwnContact } from '../contacts/own-contact.js';
import { PickAnyOwner } from '../distributors/pick-any-owner.js';
import { newId } from '../platform/database/ids.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import { AdminsToFallBackOn } from '../staff/admins-to-fall-back-on.js';
import { ownerOf, type Encounter } from './encounter.js';
import { leadOpened } from './lead.alerts.js';
import { LeadOpened } from './lead.domain-events.js';
import { LeadEntry } from './lead-entry.entity.js';
import { LeadEntryRepository } from './lead-entry.repository.js';
import { Lead, type LeadOwner } from './lead.entity.js';
import { LeadRepository } from './lead.repository.js';
import { TellOwner } from './tell-owner.js';

/**
 * Makes a lead of somebody who showed interest, for the owner of what he is interested in. When two processes do it for one contact
 * at once the unique index refuses the second; its delivery is repeated and finds the lead of the first.
 */
@Injectable()
export class OpenLead {
  constructor(
    private readonly leads: LeadRepository,
    private readonly entries: LeadEntryRepository,
    private readonly pickOwner: PickAnyOwner,
    private readonly admins: AdminsToFallBackOn,
    private readonly ownContact: OwnContact,
    private readonly tellOwner: TellOwner,
    private readonly announcer: Announcer,
  ) {}

  /** Runs in the caller's transaction. */
  async execute(encounter: Encounter): Promise<void> {
    const { touch, at, contact, why } = encounter;
    const owner = await this.ownerFor(ownerOf(encounter));
    const { touchpointId, materialId, placementId, campaignId, eventId } = touch;
    const lead = Lead.opened(newId(), { contactId: contact.id, sourceTouchpointId: touchpointId, materialId, placementId, campaignId, eventId, why }, owner, at);
    await this.leads.add(lead);
    await this.entries.add(LeadEntry.of(lead.id, at, { kind: 'opened', text: why, touchpointId }));
    await this.ownContact.execute(contact.id, owner);
    await this.tellOwner.execute(lead, leadOpened(lead));
    await this.announcer.announce(LeadOpened.of(lead));
  }

  /** No lead is without somebody to care for it. */
  private async ownerFor(ref: OwnerRef | null): Promise<LeadOwner> {
    const owner = ref && (await this.pickOwner.execute(ref));
    if (owner) return owner;
    const admin = await this.admins.execute();
    return { staffId: admin?.id ?? null, distributorId: null };
  }
}
