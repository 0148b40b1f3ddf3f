import { DrawInvitation } from './drawing/draw-invitation.js';
import { FetchCover } from './drawing/fetch-cover.js';
import { EventOpening } from './event-opening.entity.js';
import { ExportInvitations } from './export-invitations.js';
import { FindInvitation } from './find-invitation.js';
import { Invitation } from './invitation.entity.js';
import { InvitationLink } from './invitation-link.js';
import { InvitationLinksController } from './invitation-links.controller.js';
import { InvitationRepository } from './invitation.repository.js';
import { InvitationsAdminController } from './invitations.admin.controller.js';
import { InviteCodeStaffController } from './invite-code.staff.controller.js';
import { InviteGuests } from './invite-guests.js';
import { MeetGuest } from './meet-guest.js';
import { NoteOpening } from './note-opening.js';
import { NoteSending } from './note-sending.js';
import { OpeningRepository } from './opening.repository.js';
import { OwnInviteCode } from './own-invite-code.js';
import { PersonalInvitation } from './personal-invitation.js';
import { ReadInvitations } from './read-invitations.js';
import { ReportInviters } from './report-inviters.js';

/** Who is invited by whom, and how far it came. Owns invitations, event_openings. Records `invitation-opened`. */
export const INVITATIONS_ENTITIES = [Invitation, EventOpening];
export const INVITATIONS_CONTROLLERS = [InvitationsAdminController, InviteCodeStaffController, InvitationLinksController];
export const INVITATIONS_PROVIDERS = [
  DrawInvitation, ExportInvitations, FetchCover, FindInvitation, InvitationLink, InvitationRepository, InviteGuests, MeetGuest, NoteOpening, NoteSending, OpeningRepository, OwnInviteCode,
  PersonalInvitation, ReadInvitations, ReportInviters,
];
