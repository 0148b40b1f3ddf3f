import { AcceptOffer } from './accept-offer.js';
import { AnswerSurvey } from './answer-survey.js';
import { CancelRegistration } from './cancel-registration.js';
import { ClearCancelledEvents } from './clear-cancelled-events.js';
import { DecideRegistrations } from './decide-registrations.js';
import { EditRegistration } from './edit-registration.js';
import { EndRegistration } from './end-registration.js';
import { ExportRegistrations } from './export-registrations.js';
import { KeepRegistrations } from './keep-registrations.js';
import { KeepSignUps } from './keep-sign-ups.js';
import { OfferSeats } from './offer-seats.js';
import { OrderSeat } from './order-seat.js';
import { OwnRegistration } from './own-registration.js';
import { PresentRegistrations } from './present-registrations.js';
import { ReadMyRegistrations } from './read-my-registrations.js';
import { ReadRegistrations } from './read-registrations.js';
import { RecordSignUps } from './record-sign-ups.js';
import { RegistrationEntry } from './registration-entry.entity.js';
import { RegistrationTransfer } from './registration-transfer.entity.js';
import { Registration } from './registration.entity.js';
import { RegistrationRepository } from './registration.repository.js';
import { ReplaceTicket } from './replace-ticket.js';
import { SeatBooks } from './seat-book.js';
import { SignUp } from './sign-up.js';
import { SignUpByStaff } from './sign-up-by-staff.js';
import { SignUpDesk } from './sign-up-desk.js';
import { SignUpMyself } from './sign-up-myself.js';
import { SubmitAnswers } from './submit-answers.js';
import { TakeOver } from './take-over.js';
import { TellOrganiser } from './tell-organiser.js';
import { TicketDesk } from './ticket-desk.js';
import { TransferRegistration } from './transfer-registration.js';
import { TransferRepository } from './transfer.repository.js';
import { UniteRegistrations } from './unite-registrations.js';
import { WhenContactsMerged } from './when-contacts-merged.js';
import { WhenOrderClosed } from './when-order-closed.js';
import { WhenOrderPaid } from './when-order-paid.js';
import { WhenPhoneChanged } from './when-phone-changed.js';
import { WhenRefundSettled } from './when-refund-settled.js';

/**
 * Who comes to an event: signing up, deciding, waiting, paying, handing on. Hears OrderPaid, OrderClosed, RefundSettled, ContactsMerged
 * and PhoneChanged.
 */
export const REGISTRATIONS_ENTITIES = [Registration, RegistrationEntry, RegistrationTransfer];
export const REGISTRATIONS_OFFERED = [CancelRegistration, KeepRegistrations, ReadRegistrations, SignUp, SignUpByStaff, SignUpMyself];
export const REGISTRATIONS_INNER = [
  AcceptOffer, AnswerSurvey, ClearCancelledEvents, DecideRegistrations, EditRegistration, EndRegistration, ExportRegistrations, KeepSignUps, OfferSeats, OrderSeat,
  OwnRegistration, PresentRegistrations, ReadMyRegistrations, RecordSignUps, RegistrationRepository, ReplaceTicket, SeatBooks, SignUpDesk, SubmitAnswers,
  TakeOver, TellOrganiser, TicketDesk, TransferRegistration, TransferRepository, UniteRegistrations, WhenContactsMerged, WhenOrderClosed, WhenOrderPaid, WhenPhoneChanged,
  WhenRefundSettled,
];
