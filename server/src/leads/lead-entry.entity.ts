import type { LeadEntryView } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { newId } from '../platform/database/ids.js';
import { Id, IdOf, Moment, Text } from '../platform/database/entity-columns.js';

export type LeadEntryKind = LeadEntryView['kind'];

/** A line of a lead's history: written once. A touchpoint enters the history of leads once, however often it is announced. */
@Entity('lead_entries')
@Index('lead_entries_of_lead', ['leadId', 'at'])
@Index('lead_entries_unique_touchpoint', ['touchpointId'], { unique: true })
export class LeadEntry {
  @Id() id: string;
  @IdOf() leadId: string;
  @Moment() at: Date;
  @Text(16) kind: LeadEntryKind;
  @Text(700) text: string;
  @IdOf({ nullable: true }) byId: string | null;
  @IdOf({ nullable: true }) touchpointId: string | null;

  static of(leadId: string, at: Date, line: Pick<LeadEntry, 'kind' | 'text'> & { byId?: string; touchpointId?: string }): LeadEntry {
    return Object.assign(new LeadEntry(), { id: newId(), leadId, at, byId: null, touchpointId: null, ...line });
  }
}
