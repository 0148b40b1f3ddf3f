import type { EventCard, EventRow, EventView, Named, TicketTypeView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadCampaigns } from '../campaigns/read-campaigns.js';
import { OwnerNames, ownerKey } from '../distributors/owner-names.js';
import type { Allotment } from './allotment.entity.js';
import type { Event } from './event.entity.js';
import { EventRepository } from './event.repository.js';
import { RegistrationRepository } from './registrations/registration.repository.js';
import { SeriesRepository } from './series.repository.js';
import type { TicketType } from './ticket-type.entity.js';

/** Events as the console shows them: in lists, and one with everything that an editor needs. */
@Injectable()
export class PresentEvents {
  constructor(
    private readonly events: EventRepository,
    private readonly registrations: RegistrationRepository,
    private readonly series: SeriesRepository,
    private readonly campaigns: ReadCampaigns,
    private readonly owners: OwnerNames,
  ) {}

  async rows(events: Event[]): Promise<EventRow[]> {
    const ids = events.map((event) => event.id);
    const allotments = new Map((await this.events.allotmentsOf(ids)).map((each) => [each.id, each]));
    const series = await this.series.names(events.map((event) => event.seriesId));
    const { pending, checkedIn } = await this.registrations.countsOf(ids);
    return events.map((event) => ({
      ...cardOf(event), series: named(event.seriesId, series), createdAt: event.createdAt.toISOString(),
      capacity: allotments.get(event.id)?.size ?? null, taken: allotments.get(event.id)?.taken ?? 0, waitlisted: allotments.get(event.id)?.waiting ?? 0,
      pending: pending.get(event.id) ?? 0, checkedIn: checkedIn.get(event.id) ?? 0,
    }));
  }

  async view(event: Event): Promise<EventView> {
    const [row] = await this.rows([event]);
    const { summary, body, agenda } = await this.events.textOf(event.id);
    const allotments = new Map((await this.events.allotmentsOf([event.id])).map((each) => [each.id, each]));
    const campaign = event.campaignId ? (await this.campaigns.byIds([event.campaignId])).get(event.campaignId) : null;
    const ownerName = (await this.owners.of([event.owner])).get(ownerKey(event.owner)) ?? '（已停用）';
    const { needsApproval, hasWaitlist, offerHours, payWithinMinutes, isTransferable, hasSelfCheckIn, formId, surveyFormId, contentIds, version } = event;
    return {
      ...row, summary, body, agenda, campaign: campaign ? { id: campaign.id, name: campaign.name } : null, needsApproval, hasWaitlist, offerHours, payWithinMinutes,
      signUpUntil: event.signUpUntil?.toISOString() ?? null, cancelUntil: event.cancelUntil?.toISOString() ?? null, isTransferable, hasSelfCheckIn, formId, surveyFormId, contentIds,
      owner: { ...event.owner, name: ownerName }, ticketTypes: (await this.events.typesOf([event.id])).map((type) => typeView(type, allotments.get(type.id))), version,
    };
  }
}

export function cardOf({ id, title, coverUrl, timeZone, startsAt, endsAt, place, state }: Event): EventCard {
  return { id, title, coverUrl, timeZone, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), place, state };
}

/** As everybody may see it: the way into an online event is for those who have a place in it. */
export function openCardOf(event: Event): EventCard {
  const card = cardOf(event);
  return card.place.kind === 'online' ? { ...card, place: { ...card.place, url: '' } } : card;
}

export function named(id: string | null, names: Map<string, string>): Named | null {
  return id === null ? null : { id, name: names.get(id) ?? '（已删除）' };
}

function typeView({ id, name, description, priceFen, opensAt, closesAt, isHidden }: TicketType, allotment: Allotment | undefined): TicketTypeView {
  return { id, name, description, priceFen, isHidden, opensAt: opensAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null, quota: allotment?.size ?? null, taken: allotment?.taken ?? 0 };
}
