import type { InviterReport } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { SubjectNames } from '../../contacts/subject-names.js';
import type { StaffCaller } from '../../platform/access/callers.js';
import { EventRepository } from '../event.repository.js';
import { EventLeads } from '../event-leads.js';
import { named } from '../present-events.js';
import { FiguresRepository } from '../report/figures.repository.js';
import { InvitationLink } from './invitation-link.js';
import { InvitationRepository } from './invitation.repository.js';
import { inviterOf } from './inviter-of.js';
import { OpeningRepository } from './opening.repository.js';
import { PersonalInvitation } from './personal-invitation.js';

/** What each inviter brought, by his own link and by the guests he named. Whoever looks finds his own link among them. */
@Injectable()
export class ReportInviters {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly openings: OpeningRepository,
    private readonly figures: FiguresRepository,
    private readonly events: EventRepository,
    private readonly personal: PersonalInvitation,
    private readonly leads: EventLeads,
    private readonly names: SubjectNames,
    private readonly link: InvitationLink,
  ) {}

  async execute(caller: StaffCaller, eventId: string): Promise<InviterReport[]> {
    const event = await this.events.get(eventId);
    if (event.state === 'published') await this.personal.of(eventId, inviterOf(caller));
    const all = await this.invitations.personalOf(caller, eventId);
    const names = await this.names.ofSharers(all);
    const [sent, opened] = [await this.invitations.sentByInviter(eventId), await this.openings.peopleByInviter(eventId)];
    const [brought, leads] = [await this.figures.countBySharer(eventId), await this.leads.countBySharer(eventId)];
    return all.map((invitation) => {
      const id = invitation.sharerId!;
      return {
        inviter: named(id, names)!, code: invitation.code, link: this.link.of(invitation), sent: sent.get(id) ?? 0, opened: opened.get(id) ?? 0,
        signedUp: brought.get(id)?.signedUp ?? 0, came: brought.get(id)?.came ?? 0, leads: leads.get(id) ?? 0,
      };
    });
  }
}
