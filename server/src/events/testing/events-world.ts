import type { EventBody, EventView, MyRegistrationView, SignUpBody } from '@chudian/shared';
import { hire, PASSWORD } from '../../app/testing/company.js';
import { testApp, type TestApp } from '../../app/testing/test-app.js';
import type { TestHttp } from '../../app/testing/test-http.js';
import { Contact } from '../../contacts/contact.entity.js';
import { VisitorTokens } from '../../platform/access/visitor-tokens.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { PhoneVault } from '../../platform/security/phone-vault.js';
import { Allotment } from '../allotment.entity.js';
import { Registration } from '../registrations/registration.entity.js';

export interface Guest {
  id: string;
  name: string;
  token: string;
  http: TestHttp;
}

const EMAIL = 'zhoumin@test.chudian.local';
const NOW = new Date('2026-11-02T02:00:00Z');

/** A company that makes events, and people who come to them. */
export class EventsWorld {
  private guestNumber = 0;

  private constructor(
    readonly test: TestApp,
    readonly admin: TestHttp,
    readonly adminId: string,
  ) {}

  static async open(engine: string): Promise<EventsWorld> {
    const test = await testApp(engine);
    test.clock.moveTo(NOW);
    const admin = await hire(test, 'admin', { name: '周敏', email: EMAIL });
    return new EventsWorld(test, admin.http, admin.id);
  }

  get close(): () => Promise<void> {
    return this.test.close;
  }

  bodyOf(facts: Partial<EventBody> = {}): EventBody {
    return {
      title: '设备数字化闭门会', summary: '三家工厂的一年', body: '<p>正文</p>', timeZone: 'Asia/Shanghai', startsAt: '2026-12-03T06:00:00Z', endsAt: '2026-12-03T09:30:00Z',
      place: { kind: 'venue', name: '上海国际会议中心', address: '滨江大道 2727 号' }, agenda: [], capacity: 100, needsApproval: false, hasWaitlist: false,
      owner: { kind: 'staff', id: this.adminId }, ticketTypes: [{ name: '普通票', priceFen: 0, quota: null }], ...facts,
    };
  }

  async draft(facts: Partial<EventBody> = {}): Promise<EventView> {
    return must(await this.admin.post<EventView>('/api/admin/events', this.bodyOf(facts)));
  }

  async publish(facts: Partial<EventBody> = {}): Promise<EventView> {
    const { id } = await this.draft(facts);
    return must(await this.admin.post<EventView>(`/api/admin/events/${id}/publication`));
  }

  async event(id: string): Promise<EventView> {
    return must(await this.admin.get<EventView>(`/api/admin/events/${id}`));
  }

  /** People who have come by the mini-program and left their number. */
  async guests(count: number): Promise<Guest[]> {
    const transaction = this.test.get(Transaction);
    const vault = this.test.get(PhoneVault);
    const tokens = this.test.get(VisitorTokens);
    const contacts = Array.from({ length: count }, () => {
      this.guestNumber += 1;
      const contact = Contact.firstMet(newId(), this.test.clock.now());
      contact.rename({ name: `来宾 ${this.guestNumber}` });
      contact.keepPhone(`+8613${String(900_000_000 + this.guestNumber).padStart(9, '0')}`, vault);
      return contact;
    });
    await transaction.manager.save(contacts, { chunk: 200 });
    return contacts.map(({ id, name }) => {
      const { token } = tokens.issue(id);
      return { id, name: name!, token, http: this.test.http.as(token) };
    });
  }

  async guest(): Promise<Guest> {
    return (await this.guests(1))[0];
  }

  signUp(guest: Guest, event: EventView, facts: Partial<SignUpBody> = {}) {
    return guest.http.post<MyRegistrationView & { code?: string }>(`/api/events/${event.id}/registrations`, { ticketTypeId: event.ticketTypes[0].id, name: guest.name, ...facts });
  }

  async signedUp(guest: Guest, event: EventView, facts: Partial<SignUpBody> = {}): Promise<MyRegistrationView> {
    return must(await this.signUp(guest, event, facts));
  }

  /** The same without a socket of its own, so that thousands can come in one moment. */
  async tap(guest: Guest, event: EventView, facts: Partial<SignUpBody> = {}): Promise<MyRegistrationView & { code?: string }> {
    const payload = { ticketTypeId: event.ticketTypes[0].id, name: guest.name, ...facts };
    const reply = await this.test.app.inject({ method: 'POST', url: `/api/events/${event.id}/registrations`, headers: { authorization: `Bearer ${guest.token}` }, payload });
    return reply.json();
  }

  async mine(guest: Guest, id: string): Promise<MyRegistrationView> {
    return must(await guest.http.get<MyRegistrationView>(`/api/me/registrations/${id}`));
  }

  /** What is counted, and what there really is: both must say the same. */
  async seats(eventId: string): Promise<{ taken: number; waiting: number; held: number }> {
    const { manager } = this.test.get(Transaction);
    const allotment = await manager.findOneByOrFail(Allotment, { id: eventId });
    return { taken: allotment.taken, waiting: allotment.waiting, held: await manager.countBy(Registration, { eventId, holdsSeat: true }) };
  }

  registrations(eventId: string): Promise<Registration[]> {
    return this.test.get(Transaction).manager.find(Registration, { where: { eventId }, order: { id: 'ASC' } });
  }

  async settle(): Promise<void> {
    await this.test.settle();
  }

  /** To when the company was founded; the sign-in is over by then, so it is done anew. */
  async rewind(): Promise<void> {
    this.test.clock.moveTo(NOW);
    must(await this.admin.post('/api/admin/session', { email: EMAIL, password: PASSWORD }));
  }

  passHours(hours: number): void {
    this.test.clock.moveTo(new Date(this.test.clock.now().getTime() + hours * 3_600_000));
  }
}

export function must<Body>({ status, body }: { status: number; body: Body }): Body {
  if (status >= 300) throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
