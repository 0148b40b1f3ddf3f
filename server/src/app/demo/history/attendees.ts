import type { Event } from '../../../events/event.entity.js';
import { ReadEvents } from '../../../events/read-events.js';
import { CheckTicket } from '../../../events/door/check-ticket.js';
import { KeepCheckLists } from '../../../events/door/keep-check-lists.js';
import { DecideRegistrations } from '../../../events/registrations/decide-registrations.js';
import { Registration } from '../../../events/registrations/registration.entity.js';
import { SignUpMyself } from '../../../events/registrations/sign-up-myself.js';
import { Ticket } from '../../../events/tickets/ticket.entity.js';
import { newId } from '../../../platform/database/ids.js';
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
const TOPICS = ['maintenance', 'vision', 'energy', 'roi'];

/** Who comes to the events: they sign up on their phones, are decided on, and arrive at the door. */
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
      const chosen = people.filter((person) => person.random.happens(0.5)).slice(0, sheet.signUps);
      const until = Math.max(sheet.held + 1, 0);
      for (const person of chosen) this.agenda.add(later(someTime(this.random, today, { from: sheet.made - 1, to: until, curve: 'work' }), HOUR_MS), () => this.signUp(person, sheet));
      if (sheet.needsApproval) for (let day = sheet.made - 3; day > sheet.held; day -= 3) this.agenda.add(morningBefore(today, day), () => this.decide(sheet));
      if (sheet.comes > 0) for (const person of chosen) this.agenda.add(this.arrivalAt(sheet, today), () => this.arrive(person, sheet));
    }
  }

  /** Most come in the half hour before, some late. */
  private arrivalAt(sheet: EventSheet, today: Date): Date {
    return later(momentOf(sheet, today, sheet.from), this.random.between(-34, 22) * MINUTE_MS);
  }

  private async signUp(person: Person, sheet: EventSheet): Promise<void> {
    const { name, company, title, phone, random } = person;
    const contact = await this.acts.openMiniProgram(person);
    const [type] = (await this.world.get(ReadEvents).one(this.event(sheet).id)).ticketTypes;
    const answers = { role: random.pick(ROLES), topics: [random.pick(TOPICS)], ...(random.happens(0.6) && { machines: random.between(6, 220) }) };
    await this.world.get(SignUpMyself).execute(contact.id, this.event(sheet).id, { ticketTypeId: type.id, name, company, title, phone, answers, joinsWaitlist: true });
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

  private async arrive(person: Person, sheet: EventSheet): Promise<void> {
    if (!this.random.happens(sheet.comes)) return;
    const { id: eventId } = this.event(sheet);
    const contact = await this.acts.openMiniProgram(person);
    const ticket = await this.world.get(Transaction).manager.findOneBy(Ticket, { eventId, contactId: contact.id });
    if (!ticket) return;
    const [list] = await this.world.get(KeepCheckLists).of(eventId);
    const place = { eventId, deviceId: null, gate: this.random.pick(['一号口', '二号口']), method: 'code' as const, scanId: newId() };
    await this.world.get(CheckTicket).execute(place, { listId: list.id, direction: 'in', code: ticket.token });
    await this.world.settle();
  }

  private event({ key }: EventSheet): Event {
    return this.company.events.get(key);
  }
}

export const ATTENDEES_SEED = 20_270_116;
