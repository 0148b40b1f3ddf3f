import type { Contact } from '../../../contacts/contact.entity.js';
import type { Code } from '../../../materials/code.entity.js';
import type { RecordedScan } from '../../../materials/record-scans.js';
import type { Agenda } from '../agenda.js';
import { DAY_MS, HOUR_MS, later } from '../calendar.js';
import type { DemoCompany } from '../company/demo-company.js';
import type { DemoWorld } from '../demo-world.js';
import { MESSAGES } from './people.data.js';
import type { Person } from './person.js';
import type { Visit } from './plan-visits.js';
import type { SalesFloor } from './sales-floor.js';
import type { VisitorActs } from './visitor-acts.js';

const SECOND_MS = 1000;

/** Lets people visit: what they do after a scan follows from where it led them, and from how eager they are. */
export class Visitors {
  private readonly followers = new Set<Person>();
  private readonly reachable = new Set<Person>();
  private readonly serials = new Map<Person, Code>();

  constructor(
    private readonly world: DemoWorld,
    private readonly company: DemoCompany,
    private readonly agenda: Agenda,
    private readonly acts: VisitorActs,
    private readonly sales: SalesFloor,
  ) {}

  plan(visit: Visit): void {
    this.agenda.add(visit.at, () => this.visit(visit));
  }

  private async visit({ person, code: key }: Visit): Promise<void> {
    const code = this.codeOf(key, person);
    const contact = await this.arrive(person, code);
    const scan = await this.acts.scan(contact, code);
    await this.world.settle();
    await this.sales.notice(contact.id, person);
    // A follower taps on the greeting, which opens the mini-program.
    const reader = code.symbol === 'follow' ? await this.acts.openMiniProgram(person) : contact;
    this.planWhatFollows(person, reader, scan);
  }

  /** Each box has a serial of its own. */
  private codeOf(key: string, person: Person): Code {
    if (!key.endsWith('#')) return this.company.codes.get(key);
    const serials = this.company.serials.get(key.slice(0, -1));
    const own = this.serials.get(person) ?? serials[this.serials.size % serials.length];
    this.serials.set(person, own);
    return own;
  }

  private async arrive(person: Person, code: Code): Promise<Contact> {
    if (code.symbol !== 'follow') return this.acts.openMiniProgram(person);
    const isNew = !this.followers.has(person);
    const contact = await this.acts.openChat(person, !isNew || person.random.happens(0.6));
    if (isNew) await this.becomeFollower(person, contact.id);
    return contact;
  }

  private async becomeFollower(person: Person, contactId: string): Promise<void> {
    const { random } = person;
    this.followers.add(person);
    await this.acts.follow(contactId);
    if (random.happens(0.55)) this.then(random.between(2, 2000), () => this.acts.write(contactId, random.pick(MESSAGES)));
    if (random.happens(0.12)) this.then((random.between(5, 90) * DAY_MS) / SECOND_MS, () => this.acts.unfollow(contactId));
  }

  private planWhatFollows(person: Person, contact: Contact, { landing, scanId }: RecordedScan): void {
    const { random, eagerness } = person;
    if (landing.kind === 'form' && random.happens(0.35 + eagerness / 2)) this.planToLeave('details', person, contact, scanId);
    if (landing.kind !== 'content') return;
    const seconds = Math.round(15 + eagerness * 200 * random.next());
    this.then(random.between(4, 40), () => this.acts.read(contact.id, landing.contentId, seconds));
    if (random.happens(eagerness * 0.45)) this.then(seconds + 50, () => this.readAnother(person, contact.id));
    if (random.happens(eagerness * 0.6)) this.planToLeave(random.happens(0.6) ? 'phone' : 'details', person, contact, scanId);
  }

  private async readAnother({ random }: Person, contactId: string): Promise<void> {
    await this.acts.read(contactId, random.pick(this.company.content.all()).id, random.between(10, 120));
  }

  /** Once is enough. */
  private planToLeave(what: 'phone' | 'details', person: Person, contact: Contact, scanId: string): void {
    if (this.reachable.has(person)) return;
    this.reachable.add(person);
    this.then(person.random.between(45, HOUR_MS / SECOND_MS / 10), async () => {
      if (what === 'phone') await this.acts.leavePhone(contact.id, person, scanId);
      else await this.acts.leaveDetails(contact.id, person, scanId);
      await this.world.settle();
      await this.sales.notice(contact.id, person);
    });
  }

  private then(seconds: number, act: () => Promise<void>): void {
    this.agenda.add(later(this.world.now, seconds * SECOND_MS), act);
  }
}
