import { Injectable } from '@nestjs/common';
import { Transaction } from '../platform/database/transaction.js';
import { isAnswer, isAtEvent, isScan, makesALead, type Encounter } from './encounter.js';
import { leadTouched, metAtEvent, phoneLeft } from './lead.alerts.js';
import { LeadEntry } from './lead-entry.entity.js';
import { LeadEntryRepository } from './lead-entry.repository.js';
import type { Lead } from './lead.entity.js';
import { LeadRepository } from './lead.repository.js';
import { OpenLead } from './open-lead.js';
import { TellOwner } from './tell-owner.js';

const ONE_TAP_MS = 60_000;

/** Follows somebody who shows interest: into his open lead, or by opening one. */
@Injectable()
export class FollowEncounter {
  constructor(
    private readonly transaction: Transaction,
    private readonly leads: LeadRepository,
    private readonly entries: LeadEntryRepository,
    private readonly openLead: OpenLead,
    private readonly tellOwner: TellOwner,
  ) {}

  execute(encounter: Encounter): Promise<void> {
    return this.transaction.run(async () => {
      const lead = await this.leads.findOpenOf(encounter.contact.id);
      if (lead) await this.addTo(lead, encounter);
      else if (makesALead(encounter)) await this.openLead.execute(encounter);
    });
  }

  private async addTo(lead: Lead, encounter: Encounter): Promise<void> {
    const { touch, at, material, why } = encounter;
    await this.entries.add(LeadEntry.of(lead.id, at, { kind: 'touched', text: why, touchpointId: touch.touchpointId }));
    if (isPartOfOpening(lead, encounter)) return;
    if (isAtEvent(encounter)) await this.tellOwner.execute(lead, metAtEvent(touch, why, at));
    else if (isAnswer(encounter)) await this.tellOwner.execute(lead, leadTouched(touch.touchpointId, why, at));
    else if (!isScan(encounter)) await this.tellOwner.execute(lead, phoneLeft(touch.touchpointId, why, at));
    else if (material?.alertOn === 'every') await this.tellOwner.execute(lead, leadTouched(touch.touchpointId, why, at));
  }
}

/** The number that somebody leaves to sign up comes a moment before the sign-up: one tap is one alert. */
function isPartOfOpening(lead: Lead, { touch, at }: Encounter): boolean {
  return touch.kind === 'event-signed-up' && at.getTime() - lead.createdAt.getTime() < ONE_TAP_MS;
}
