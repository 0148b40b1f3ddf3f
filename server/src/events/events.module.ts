import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { SubjectNames } from '../contacts/subject-names.js';
import { ContentModule } from '../content/content.module.js';
import { DistributorsModule } from '../distributors/distributors.module.js';
import { OwnerNames, ownerKey } from '../distributors/owner-names.js';
import { FormUse } from '../forms/form-use.js';
import { FormsModule } from '../forms/forms.module.js';
import { LandingEvents } from '../materials/landing-events.js';
import { MaterialsModule } from '../materials/materials.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { AlertsModule } from '../alerts/alerts.module.js';
import { AuditModule } from '../platform/audit/audit.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { StaffNames } from '../staff/staff-names.js';
import { Allotment } from './allotment.entity.js';
import { CheckEvent } from './check-event.js';
import { DOOR_CONTROLLERS, DOOR_ENTITIES, DOOR_PROVIDERS } from './door/door.providers.js';
import { DuplicateEvent } from './duplicate-event.js';
import { EventText } from './event-text.entity.js';
import { Event } from './event.entity.js';
import { EventForLeads } from './event-for-leads.js';
import { EventLeads } from './event-leads.js';
import { EventRepository } from './event.repository.js';
import { EventsAdminController } from './events.admin.controller.js';
import { EventsController } from './events.controller.js';
import { IMPORTS_CONTROLLERS, IMPORTS_ENTITIES, IMPORTS_PROVIDERS } from './imports/imports.providers.js';
import { InvitationLookup } from './invitation-lookup.js';
import { FindInvitation } from './invitations/find-invitation.js';
import { INVITATIONS_CONTROLLERS, INVITATIONS_ENTITIES, INVITATIONS_PROVIDERS } from './invitations/invitations.providers.js';
import { KeepEvent } from './keep-event.js';
import { KeepPromoCode } from './keep-promo-code.js';
import { KeepSeries } from './keep-series.js';
import { PresentEvents } from './present-events.js';
import { NOTICES_ENTITIES, NOTICES_PROVIDERS } from './notices/notices.providers.js';
import { PromoCode } from './promo-code.entity.js';
import { PromoCodeRepository } from './promo-code.repository.js';
import { PromoCodesAdminController } from './promo-codes.admin.controller.js';
import { ReadEvents } from './read-events.js';
import { RecordEventView } from './record-event-view.js';
import { MyRegistrationsController } from './registrations/my-registrations.controller.js';
import { RegistrationsAdminController } from './registrations/registrations.admin.controller.js';
import { REGISTRATIONS_ENTITIES, REGISTRATIONS_INNER, REGISTRATIONS_OFFERED } from './registrations/registrations.providers.js';
import { REPORT_CONTROLLERS, REPORT_PROVIDERS } from './report/report.providers.js';
import { SeriesAdminController } from './series.admin.controller.js';
import { Series } from './series.entity.js';
import { SeriesRepository } from './series.repository.js';
import { PromoGuesses } from './promo-guesses.js';
import { ShowEvent } from './show-event.js';
import { ShowSignUpForm } from './show-sign-up-form.js';
import { SteerEvent } from './steer-event.js';
import { TicketType } from './ticket-type.entity.js';
import { TICKETS_ENTITIES, TICKETS_PROVIDERS } from './tickets/tickets.providers.js';

const INNER = [EventRepository, PromoCodeRepository, PromoGuesses, SeriesRepository, CheckEvent, PresentEvents, RecordEventView, ShowSignUpForm, ...REGISTRATIONS_INNER];
const OFFERED = [DuplicateEvent, EventForLeads, EventLeads, InvitationLookup, KeepEvent, KeepPromoCode, KeepSeries, ReadEvents, ShowEvent, SteerEvent, ...REGISTRATIONS_OFFERED];
const OWNED = [Event, EventText, Series, TicketType, PromoCode, Allotment, ...REGISTRATIONS_ENTITIES, ...TICKETS_ENTITIES, ...DOOR_ENTITIES, ...INVITATIONS_ENTITIES, ...IMPORTS_ENTITIES, ...NOTICES_ENTITIES];

/**
 * Events, and who comes to them. Owns events, event_texts, event_series, ticket_types, promo_codes, allotments, registrations,
 * registration_entries, registration_transfers; in `tickets` tickets and their keys; in `door` check lists, devices and what they scanned;
 * in `invitations` invitations and what was opened; in `imports` guest lists from files; in `report` nothing of its own.
 * Announces EventPublished, EventChanged, EventCancelled, RegistrationChanged, TicketRevoked, CheckedIn. Hears ContactsMerged, PhoneChanged and
 * what `payments` announces.
 * Records `event-viewed`, `invitation-opened`, `event-signed-up`, `event-waitlisted`, `event-cancelled`.
 */
@Module({
  imports: [TypeOrmModule.forFeature(OWNED), AuditModule, StaffModule, AlertsModule, DistributorsModule, ContactsModule, PaymentsModule, ContentModule, CampaignsModule, MaterialsModule, FormsModule],
  controllers: [EventsController, MyRegistrationsController, EventsAdminController, PromoCodesAdminController, SeriesAdminController, RegistrationsAdminController, ...DOOR_CONTROLLERS, ...INVITATIONS_CONTROLLERS, ...IMPORTS_CONTROLLERS, ...REPORT_CONTROLLERS],
  providers: [...INNER, ...OFFERED, ...TICKETS_PROVIDERS, ...DOOR_PROVIDERS, ...INVITATIONS_PROVIDERS, ...IMPORTS_PROVIDERS, ...REPORT_PROVIDERS, ...NOTICES_PROVIDERS],
  exports: OFFERED,
})
export class EventsModule implements OnModuleInit {
  constructor(
    private readonly names: SubjectNames,
    private readonly formUse: FormUse,
    private readonly landings: LandingEvents,
    private readonly events: ReadEvents,
    private readonly invitations: InvitationLookup,
    private readonly findInvitation: FindInvitation,
    private readonly staff: StaffNames,
    private readonly owners: OwnerNames,
  ) {}

  onModuleInit(): void {
    this.names.register('event', async (ids) => new Map([...(await this.events.byIds(ids))].map(([id, event]) => [id, event.title])));
    this.names.register('staff', (ids) => this.staff.of(ids));
    this.names.register('distributor', async (ids) => namesOfDistributors(ids, await this.owners.of(ids.map((id) => ({ kind: 'distributor', id })))));
    this.invitations.register((code) => this.findInvitation.execute(code));
    this.landings.register((ids) => this.events.landings(ids));
    this.formUse.register((formIds) => this.events.usesOfForms(formIds));
  }
}

function namesOfDistributors(ids: string[], names: Map<string, string>): Map<string, string> {
  return new Map(ids.flatMap((id): [string, string][] => {
    const name = names.get(ownerKey({ kind: 'distributor', id }));
    return name ? [[id, name]] : [];
  }));
}
