import type { Contact } from '../../../contacts/contact.entity.js';
import type { Event } from '../../../events/event.entity.js';
import { InviteGuests } from '../../../events/invitations/invite-guests.js';
import { NoteSending } from '../../../events/invitations/note-sending.js';
import { OwnInviteCode } from '../../../events/invitations/own-invite-code.js';
import { ReadEvents } from '../../../events/read-events.js';
import { RecordEventView } from '../../../events/record-event-view.js';
import { CheckTicket } from '../../../events/door/check-ticket.js';
import { KeepCheckLists } from '../../../events/door/keep-check-lists.js';
import { AnswerSurvey } from '../../../events/registrations/answer-survey.js';
import { DecideRegistrations } from '../../../events/registrations/decide-registrations.js';
import { Registration } from '../../../events/registrations/registration.entity.js';
import { SignUpMyself } from '../../../events/registrations/sign-up-myself.js';
import { Ticket } from '../../../events/tickets/ticket.entity.js';
import { Transaction } from '../../../platform/database/transaction.js';
import type { Agenda } from '../agenda.js';
import { HOUR_MS, later, MINUTE_MS, morningBefore, someTime } from '../calendar.js';
import type { DemoCompany } from '../company/demo-company.js';
import type { EventSheet } from '../company/events.data.js';
import { eventsSince, momentOf, type Span } from '../company/hold-events.js';
import { callerOf, type DemoWorld } from '../demo-world.js';
import type { Random } from '../random.js';
import type { Person } from './person.js';
import type { VisitorActs } from './visitor-acts.js';

const REGRETS = '本场面向设备与生产负责人，期待下次见面';
const ROLES = ['equipment', 'production', 'it', 'purchase'];
const INVITERS = ['sales', 'sales2', 'sales3', 'dealer'];
const PLANS = ['soon', 'year', 'year', 'no'];
const WORDS = ['案例很实在，希望多讲讲落地时踩过的坑', '下午的分享如果能再长一点就好了', '希望有一份可以带回去给领导看的测算表'];
const TOPICS = ['maintenance', 'vision', 'energy', 'roi'];

/** Of those who come by themselves, how many saw a colleague's card, and how many the event's poster. */
const BY_CARD = 0.2;
const BY_POSTER = 0.6;
const OPENS_INVITATION = 0.85;
const SIGNS_UP = 0.87;

interface Way {
  invite?: string;
  scanId?: string;
}

/** Who comes to the events: they are invited or find the poster, sign up on their phones, are decided on, arrive at the door, and say how it was. */
export class Attendees {
  constructor(
    private readonly world: DemoWorld,
    private readonly company: DemoCompany,
    private readonly agenda: Agenda,
    private readonly acts: VisitorActs,
    private readonly random: Random,
  ) {}

  /** `people`: those whom the company has met, or meets by this. */
  plan(people: Person[], { start, today }: Span): void {
    for (const sheet of eventsSince(start, today)) {
      if (sheet.isDraft) continue;
      const chosen = people.filter((person) => person.random.happens(0.5)).slice(0, sheet.signUps);
      const guests = chosen.filter(() => this.random.happens(sheet.invited));
      const codes = new Map<Person, string>();
      this.agenda.add(later(morningBefore(today, sheet.made), HOUR_MS), () => this.invite(guests, sheet, codes));
      const until = Math.max(sheet.held + 1, 0);
      for (const person of chosen) this.agenda.add(later(someTime(this.random, today, { from: sheet.made - 1, to: until, curve: 'work' }), HOUR_MS), () => this.come(person, sheet, codes.get(person)));
      if (sheet.needsApproval) for (let day = sheet.made - 3; day > sheet.held; day -= 3) this.agenda.add(morningBefore(today, day), () => this.decide(sheet));
      if (sheet.comes > 0) for (const person of chosen) this.agenda.add(this.arrivalAt(sheet, today), () => this.arrive(person, sheet, today));
    }
  }

  /** Most come in the half hour before, some late. */
  private arrivalAt(sheet: EventSheet, today: Date): Date {
    return later(momentOf(sheet, today, sheet.from), this.random.between(-34, 22) * MINUTE_MS);
  }

  /** The salespeople write to those whom they want to see. */
  private async invite(guests: Person[], sheet: EventSheet, codes: Map<Person, string>): Promise<void> {
    for (const [index, person] of guests.entries()) {
      const by = callerOf(this.company.staff.get(INVITERS[index % INVITERS.length]));
      const { name, company, phone } = person;
      const [invitation] = await this.world.get(InviteGuests).execute(by, this.event(sheet).id, { guests: [{ name, company, phone }] });
      await this.world.get(NoteSending).execute(by, this.event(sheet).id, invitation.id);
      codes.set(person, invitation.code);
    }
    await this.world.settle();
  }

  /** Not everybody opens what was sent to him, and some only look. */
  private async come(person: Person, sheet: EventSheet, code: string | undefined): Promise<void> {
    if (code && !this.random.happens(OPENS_INVITATION)) return;
    const contact = await this.acts.openMiniProgram(person);
    const way = code ? { invite: code } : await this.wayOf(contact, sheet);
    await this.world.get(RecordEventView).execute(contact.id, this.event(sheet).id, way);
    if (this.random.happens(SIGNS_UP)) await this.signUp(person, contact, sheet, way);
  }

  private async wayOf(contact: Contact, sheet: EventSheet): Promise<Way> {
    const chance = this.random.next();
    if (chance < BY_CARD) return { invite: await this.world.get(OwnInviteCode).execute(callerOf(this.company.staff.get(sheet.owner)), this.event(sheet).id) };
    if (chance > BY_POSTER || !sheet.poster) return {};
    return { scanId: (await this.acts.scan(contact, this.company.codes.get(sheet.poster))).scanId };
  }

  private async signUp(person: Person, contact: Contact, sheet: EventSheet, way: Way): Promise<void> {
    const { name, company, title, phone, random } = person;
    const { id, hasWaitlist } = this.event(sheet);
    const [type] = (await this.world.get(ReadEvents).one(id)).ticketTypes;
    const answers = { role: random.pick(ROLES), topics: [random.pick(TOPICS)], ...(random.happens(0.6) && { machines: random.between(6, 220) }) };
    await this.world.get(SignUpMyself).execute(contact.id, id, { ticketTypeId: type.id, name, company, title, phone, answers, joinsWaitlist: hasWaitlist, ...way });
    await this.world.settle();
  }

  private async decide(sheet: EventSheet): Promise<void> {
    const { id } = this.event(sheet);
    const by = callerOf(this.company.staff.get('marketer'));
    const waiting = await this.world.get(Transaction).manager.find(Registration, { where: { eventId: id, state: 'pending' }, order: { id: 'ASC' } });
    const welcome = waiting.filter(() => this.random.happens(0.88));
    const idsOf = (registrations: Registration[]) => registrations.map((registration) => registration.id);
    await this.world.get(DecideRegistrations).approve(by, id, idsOf(welcome));
    await this.world.get(DecideRegistrations).reject(by, id, idsOf(waiting.filter((each) => !welcome.includes(each))), REGRETS);
    await this.world.settle();
  }

  private async arrive(person: Person, sheet: EventSheet, today: Date): Promise<void> {
    if (!this.random.happens(sheet.comes)) return;
    const { id: eventId } = this.event(sheet);
    const contact = await this.acts.openMiniProgram(person);
    const ticket = await this.world.get(Transaction).manager.findOneBy(Ticket, { eventId, contactId: contact.id });
    if (!ticket) return;
    const [list] = await this.world.get(KeepCheckLists).of(eventId);
    await this.world.get(CheckTicket).execute({ ticket, listId: list.id, gate: this.random.pick(['一号口', '二号口']), method: 'code' });
    await this.world.settle();
    if (person.random.happens(0.3 + person.eagerness / 2)) this.agenda.add(later(momentOf(sheet, today, sheet.to), person.random.between(1, 30) * HOUR_MS), () => this.answer(person, contact.id, ticket.registrationId));
  }

  private async answer({ random }: Person, contactId: string, registrationId: string): Promise<void> {
    const plan = random.pick(PLANS);
    const answers = { score: random.pick([3, 4, 4, 5, 5]), plan, ...(plan === 'soon' && { visit: random.pick(['yes', 'later']) }), ...(random.happens(0.3) && { words: random.pick(WORDS) }) };
    await this.world.get(AnswerSurvey).execute(contactId, registrationId, answers);
    await this.world.settle();
  }

  private event({ key }: EventSheet): Event {
    return this.company.events.get(key);
  }
}

export const ATTENDEES_SEED = 20_270_116;
