import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlertsModule } from '../alerts/alerts.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { DistributorsModule } from '../distributors/distributors.module.js';
import { EventLeads } from '../events/event-leads.js';
import { EventsModule } from '../events/events.module.js';
import { MaterialsModule } from '../materials/materials.module.js';
import { StaffDesk } from '../staff/staff-desk.js';
import { StaffModule } from '../staff/staff.module.js';
import { AnswerLead } from './answer-lead.js';
import { AssignLead } from './assign-lead.js';
import { FollowEncounter } from './follow-encounter.js';
import { LeadEntry } from './lead-entry.entity.js';
import { LeadEntryRepository } from './lead-entry.repository.js';
import { Lead } from './lead.entity.js';
import { LeadRepository } from './lead.repository.js';
import { LeadsAdminController } from './leads.admin.controller.js';
import { LeadsStaffController } from './leads.staff.controller.js';
import { LeadsStaffDesk } from './leads-staff-desk.js';
import { LeadsOfEventsRepository } from './leads-of-events.repository.js';
import { OpenLead } from './open-lead.js';
import { OpenOwnedLead } from './open-owned-lead.js';
import { PresentLeads } from './present-leads.js';
import { ReadLeads } from './read-leads.js';
import { RecordCall } from './record-call.js';
import { RemindOfLeads } from './remind-of-leads.js';
import { StaffMeController } from './staff-me.controller.js';
import { TellOwner } from './tell-owner.js';
import { WhenTouchpointRecorded } from './when-touchpoint-recorded.js';

/**
 * People who may buy: opened by a touchpoint of a material or of an event, owned by one of our people or a distributor, answered by the owner.
 * Owns `leads`, `lead_entries`. Announces LeadOpened and LeadAnswered. Hears TouchpointRecorded.
 * Global, because it provides `staff` with what waits on a person's desk.
 */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Lead, LeadEntry]), StaffModule, DistributorsModule, ContactsModule, AlertsModule, MaterialsModule, EventsModule],
  controllers: [LeadsAdminController, LeadsStaffController, StaffMeController],
  providers: [
    LeadRepository, LeadEntryRepository, LeadsOfEventsRepository, PresentLeads, TellOwner, FollowEncounter, OpenLead, WhenTouchpointRecorded,
    AnswerLead, AssignLead, RecordCall, RemindOfLeads, ReadLeads, OpenOwnedLead, { provide: StaffDesk, useClass: LeadsStaffDesk },
  ],
  exports: [AnswerLead, AssignLead, ReadLeads, StaffDesk],
})
export class LeadsModule implements OnModuleInit {
  constructor(
    private readonly eventLeads: EventLeads,
    private readonly leads: LeadsOfEventsRepository,
  ) {}

  onModuleInit(): void {
    this.eventLeads.register(this.leads);
  }
}
