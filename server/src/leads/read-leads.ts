import type { LeadsPage, LeadView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadAlerts } from '../alerts/read-alerts.js';
import { ReadContacts } from '../contacts/read-contacts.js';
import { ReadTimeline } from '../contacts/read-timeline.js';
import type { StaffCaller } from '../platform/access/callers.js';
import { encodeCursor, pageOf } from '../platform/http/cursor.js';
import { inboxOf } from './inbox.js';
import { LeadEntryRepository } from './lead-entry.repository.js';
import { LeadRepository, type LeadsWish } from './lead.repository.js';
import type { Lead } from './lead.entity.js';
import { PresentLeads } from './present-leads.js';

const PAGE = 50;
const TIMELINE = 50;
type PageWish = LeadsWish & { limit?: number };

/** Leads as people see them: in lists, and one with everything around it. */
@Injectable()
export class ReadLeads {
  constructor(
    private readonly leads: LeadRepository,
    private readonly entries: LeadEntryRepository,
    private readonly contacts: ReadContacts,
    private readonly timeline: ReadTimeline,
    private readonly alerts: ReadAlerts,
    private readonly present: PresentLeads,
  ) {}

  async page(caller: StaffCaller, { limit = PAGE, ...wish }: PageWish): Promise<LeadsPage> {
    return this.pageOf(await this.leads.latest(caller, wish, limit + 1), limit);
  }

  async inbox(caller: StaffCaller, { limit = PAGE, ...wish }: PageWish): Promise<LeadsPage> {
    return this.pageOf(await this.leads.latestOf(inboxOf(caller), wish, limit + 1), limit);
  }

  async one(caller: StaffCaller, leadId: string): Promise<LeadView> {
    return this.view(await this.leads.getVisible(caller, leadId));
  }

  async view(lead: Lead): Promise<LeadView> {
    const [row] = await this.present.rows([lead]);
    const entries = await this.present.entries(await this.entries.ofLead(lead.id));
    const { id: contactId } = await this.contacts.survivorOf(lead.contactId);
    const { rows: timeline } = await this.timeline.execute(contactId, { limit: TIMELINE });
    return { ...row, entries, timeline, alerts: await this.alerts.ofLead(lead.id) };
  }

  /** How many wait for an answer, for the overview. */
  countUnanswered(): Promise<number> {
    return this.leads.countUnanswered();
  }

  private async pageOf(found: Lead[], limit: number): Promise<LeadsPage> {
    const { rows, next } = pageOf(found, limit, (lead) => encodeCursor(lead.createdAt, lead.id));
    return { rows: await this.present.rows(rows), next };
  }
}
