import { Injectable } from '@nestjs/common';
import { ReadContacts } from '../contacts/read-contacts.js';
import { TouchpointRecorded } from '../contacts/touchpoint.domain-events.js';
import { EventForLeads } from '../events/event-for-leads.js';
import { MaterialForLeads } from '../materials/material-for-leads.js';
import { On } from '../platform/domain-events/on.js';
import { SHOWING_INTEREST, type Encounter } from './encounter.js';
import { FollowEncounter } from './follow-encounter.js';
import { LeadEntryRepository } from './lead-entry.repository.js';
import { whyOf } from './lead-words.js';

/** Somebody shows interest: a lead is opened, or the owner of the open one hears of it. */
@Injectable()
export class WhenTouchpointRecorded {
  constructor(
    private readonly entries: LeadEntryRepository,
    private readonly contacts: ReadContacts,
    private readonly materials: MaterialForLeads,
    private readonly events: EventForLeads,
    private readonly follow: FollowEncounter,
  ) {}

  @On(TouchpointRecorded, 'leads.open-lead')
  async handle(touch: TouchpointRecorded): Promise<void> {
    if (!SHOWING_INTEREST.includes(touch.kind) || (await this.entries.hasTouchpoint(touch.touchpointId))) return;
    await this.follow.execute(await this.encounterOf(touch));
  }

  private async encounterOf(touch: TouchpointRecorded): Promise<Encounter> {
    const contact = await this.contacts.survivorOf(touch.contactId);
    const material = touch.materialId ? await this.materials.execute(touch.materialId, touch.placementId) : null;
    const event = touch.eventId ? await this.events.execute(touch.eventId) : null;
    const why = whyOf({ kind: touch.kind, nth: touch.nth, materialName: material?.name ?? null, placementName: material?.placementName ?? null, eventTitle: event?.title ?? null });
    return { touch, at: new Date(touch.at), contact, material, event, why };
  }
}
