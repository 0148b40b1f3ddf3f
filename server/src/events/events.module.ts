import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Allotment } from './allotment.entity.js';
import { EventText } from './event-text.entity.js';
import { Event } from './event.entity.js';
import { EventRepository } from './event.repository.js';
import { PromoCode } from './promo-code.entity.js';
import { PromoCodeRepository } from './promo-code.repository.js';
import { KeepRegistrations } from './registrations/keep-registrations.js';
import { KeepSignUps } from './registrations/keep-sign-ups.js';
import { OrderSeat } from './registrations/order-seat.js';
import { RecordSignUps } from './registrations/record-sign-ups.js';
import { RegistrationEntry } from './registrations/registration-entry.entity.js';
import { RegistrationTransfer } from './registrations/registration-transfer.entity.js';
import { Registration } from './registrations/registration.entity.js';
import { RegistrationRepository } from './registrations/registration.repository.js';
import { SeatBooks } from './registrations/seat-book.js';
import { SignUp } from './registrations/sign-up.js';
import { SignUpDesk } from './registrations/sign-up-desk.js';
import { SubmitAnswers } from './registrations/submit-answers.js';
import { TicketDesk } from './registrations/ticket-desk.js';
import { Series } from './series.entity.js';
import { TicketType } from './ticket-type.entity.js';
import { TICKETS_ENTITIES, TICKETS_PROVIDERS } from './tickets/tickets.providers.js';

const INNER = [EventRepository, PromoCodeRepository, RegistrationRepository, SeatBooks, TicketDesk, OrderSeat, SubmitAnswers, SignUpDesk, RecordSignUps, KeepSignUps, KeepRegistrations];
const OFFERED = [SignUp];

/**
 * Events, and who comes to them. Owns events, event_texts, event_series, ticket_types, promo_codes, allotments, registrations,
 * registration_entries, registration_transfers. Announces EventPublished, EventChanged, EventCancelled, RegistrationChanged.
 */
@Module({
  imports: [TypeOrmModule.forFeature([Event, EventText, Series, TicketType, PromoCode, Allotment, Registration, RegistrationEntry, RegistrationTransfer, ...TICKETS_ENTITIES])],
  providers: [...INNER, ...OFFERED, ...TICKETS_PROVIDERS],
  exports: OFFERED,
})
export class EventsModule {}
