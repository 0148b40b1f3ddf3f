import { NO_SPLIT, type DashboardRow, type DashboardRowsPage, type DashboardRowsQuery } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ReadContacts } from '../../contacts/read-contacts.js';
import type { StaffCaller } from '../../platform/access/callers.js';
import { InvalidInput } from '../../platform/errors/domain-error.js';
import { encodeCursor, pageOf } from '../../platform/http/cursor.js';
import { EventLeads } from '../event-leads.js';
import { EventRepository } from '../event.repository.js';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { ApprovalTimes } from './approval-times.js';
import { FiguresRepository, type Part, type RegistrationStep, type Scope } from './figures.repository.js';
import { scopeOf } from './scope-of.js';

const PAGE = 50;

interface Place {
  after: string | undefined;
  limit: number;
}

/** The people behind one number of an event's dashboard. */
@Injectable()
export class ReadDashboardRows {
  constructor(
    private readonly figures: FiguresRepository,
    private readonly events: EventRepository,
    private readonly invitations: InvitationRepository,
    private readonly leads: EventLeads,
    private readonly contacts: ReadContacts,
    private readonly times: ApprovalTimes,
  ) {}

  async page(caller: StaffCaller, eventId: string, { step, limit = PAGE, after, ...part }: DashboardRowsQuery): Promise<DashboardRowsPage> {
    await this.events.get(eventId);
    const scope = scopeOf(caller, eventId);
    const place = { after, limit };
    if (step !== 'invited' && step !== 'opened' && step !== 'lead') return this.registered(scope, { step, part: partOf(part) }, place);
    if (Object.values(part).some((id) => id !== undefined)) throw new InvalidInput({ step: '这一步不分来源、邀请人和票种' });
    return { invited: () => this.invited(scope, place), opened: () => this.opened(scope, place), lead: () => this.led(scope, place) }[step]();
  }

  private async registered(scope: Scope, wish: { step: RegistrationStep; part: Part }, { after, limit }: Place): Promise<DashboardRowsPage> {
    const found = await this.figures.stepPage(scope, { ...wish, after, limit: limit + 1 });
    const isCame = wish.step === 'came';
    const { rows, next } = pageOf(found, limit, ({ createdAt, checkedInAt, id }) => encodeCursor(isCame ? checkedInAt! : createdAt, id));
    const times = await this.times.of(wish.step, rows);
    const people = await this.contacts.byIds(rows.map((each) => each.contactId));
    return {
      next, rows: rows.map(({ id, contactId, name, company }) => ({
        id, at: times.get(id)!.toISOString(), registrationId: id,
        contact: { id: people.get(contactId)?.id ?? contactId, name, company, phoneMasked: people.get(contactId)?.phoneMasked ?? null },
      })),
    };
  }

  private async invited(scope: Scope, { after, limit }: Place): Promise<DashboardRowsPage> {
    const { rows, next } = pageOf(await this.figures.invitedPage(scope, after, limit + 1), limit, (each) => encodeCursor(each.sentAt!, each.id));
    const answers = await this.invitations.answersTo(rows.map((each) => each.id));
    return {
      next, rows: rows.map(({ id, sentAt, contactId, guestName, guestCompany, phoneMasked }) => ({
        id, at: sentAt!.toISOString(), contact: { id: contactId, name: guestName, company: guestCompany, phoneMasked }, registrationId: answers.get(id)?.registrationId ?? null,
      })),
    };
  }

  private async opened(scope: Scope, { after, limit }: Place): Promise<DashboardRowsPage> {
    const { rows, next } = pageOf(await this.figures.openedPage(scope, after, limit + 1), limit, (each) => encodeCursor(each.at, each.id));
    return { next, rows: await this.people(rows) };
  }

  private async led(scope: Scope, { after, limit }: Place): Promise<DashboardRowsPage> {
    const { rows, next } = pageOf(await this.leads.page(scope.eventId, scope.sharerId, after, limit + 1), limit, (each) => encodeCursor(each.at, each.id));
    return { next, rows: await this.people(rows) };
  }

  private async people(found: { id: string; contactId: string; at: Date }[]): Promise<DashboardRow[]> {
    const people = await this.contacts.byIds(found.map((each) => each.contactId));
    return found.map(({ id, contactId, at }) => {
      const person = people.get(contactId);
      return { id, at: at.toISOString(), registrationId: null, contact: { id: person?.id ?? contactId, name: person?.name ?? null, company: person?.company ?? null, phoneMasked: person?.phoneMasked ?? null } };
    });
  }
}

function partOf({ sourceId, inviterId, ticketTypeId }: Pick<DashboardRowsQuery, 'sourceId' | 'inviterId' | 'ticketTypeId'>): Part {
  const idOf = (id: string | undefined) => (id === NO_SPLIT ? null : id);
  return { sourceId: idOf(sourceId), inviterId: idOf(inviterId), ticketTypeId };
}
