import type { Verdict } from '@chudian/shared';
import { DomainEvent } from '../platform/domain-events/domain-event.js';
import type { Lead } from './lead.entity.js';

/** A contact became a lead. */
export class LeadOpened extends DomainEvent {
  static readonly type = 'leads.lead-opened';

  constructor(
    readonly leadId: string,
    readonly contactId: string,
    readonly materialId: string | null,
    readonly placementId: string | null,
    readonly campaignId: string | null,
    /** ISO time. */
    readonly at: string,
    readonly eventId: string | null,
  ) {
    super();
  }

  static of({ id, contactId, materialId, placementId, campaignId, createdAt, eventId }: Lead): LeadOpened {
    return new LeadOpened(id, contactId, materialId, placementId, campaignId, createdAt.toISOString(), eventId);
  }
}

/** An owner told what he found out, or thought again. */
export class LeadAnswered extends DomainEvent {
  static readonly type = 'leads.lead-answered';

  constructor(
    readonly leadId: string,
    readonly contactId: string,
    readonly verdict: Verdict,
    readonly byId: string,
    /** ISO time. */
    readonly at: string,
  ) {
    super();
  }
}
