import type { LeadEntryView, LeadRow } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadContacts, type ContactFacts } from '../contacts/read-contacts.js';
import { SubjectNames } from '../contacts/subject-names.js';
import { StaffNames } from '../staff/staff-names.js';
import type { LeadEntry } from './lead-entry.entity.js';
import type { Lead } from './lead.entity.js';

type Names = Map<string, string>;

/** Leads with the names of everything that they refer to, in as many queries for a hundred as for one. */
@Injectable()
export class PresentLeads {
  constructor(
    private readonly contacts: ReadContacts,
    private readonly staff: StaffNames,
    private readonly subjects: SubjectNames,
  ) {}

  async rows(leads: Lead[]): Promise<LeadRow[]> {
    const contacts = await this.contacts.byIds(leads.map((lead) => lead.contactId));
    const staff = await this.staff.of(leads.flatMap((lead) => [lead.ownerStaffId, lead.answeredById]));
    const materials = await this.subjects.of('material', leads.map((lead) => lead.materialId));
    const events = await this.subjects.of('event', leads.map((lead) => lead.eventId));
    return leads.map((lead) => rowOf(lead, contacts, { staff, materials, events }));
  }

  async entries(entries: LeadEntry[]): Promise<LeadEntryView[]> {
    const staff = await this.staff.of(entries.map((entry) => entry.byId));
    return entries.map(({ id, at, kind, text, byId }) => ({ id, at: at.toISOString(), kind, text, by: named(byId, staff) }));
  }
}

function rowOf(lead: Lead, contacts: Map<string, ContactFacts>, { staff, materials, events }: { staff: Names; materials: Names; events: Names }): LeadRow {
  const { name, company, phoneMasked } = contacts.get(lead.contactId) ?? { name: null, company: null, phoneMasked: null };
  const owner = named(lead.ownerStaffId, staff);
  return {
    id: lead.id, stage: lead.stage, why: lead.why, createdAt: lead.createdAt.toISOString(),
    contact: { id: lead.contactId, name, company, phoneMasked },
    owner: owner && { kind: 'staff', ...owner },
    material: named(lead.materialId, materials),
    event: named(lead.eventId, events),
    answer: answerOf(lead, staff),
  };
}

function answerOf({ verdict, reason, note, remindAt, answeredAt, answeredById }: Lead, staff: Names): LeadRow['answer'] {
  const by = named(answeredById, staff);
  if (!verdict || !answeredAt || !by) return null;
  return { verdict, reason, note, remindAt: remindAt?.toISOString() ?? null, at: answeredAt.toISOString(), by };
}

const named = (id: string | null, names: Names) => (id === null ? null : { id, name: names.get(id) ?? '（已删除）' });
