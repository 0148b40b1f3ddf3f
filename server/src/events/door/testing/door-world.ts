import type { EventBody, EventView } from '@chudian/shared';
import { hire } from '../../../app/testing/company.js';
import type { TestHttp } from '../../../app/testing/test-http.js';
import { TestPhone } from '../../../app/testing/test-phone.js';
import { Identity } from '../../../contacts/identity.entity.js';
import { newId } from '../../../platform/database/ids.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { StaffMember } from '../../../staff/staff-member.entity.js';
import { Registration } from '../../registrations/registration.entity.js';
import { EventsWorld } from '../../testing/events-world.js';
import { IssueTicket } from '../../tickets/issue-ticket.js';
import type { Ticket } from '../../tickets/ticket.entity.js';
import { TestDevice } from './test-device.js';

export const DOOR_DAY = { startsAt: '2026-11-02T08:00:00Z', endsAt: '2026-11-02T13:00:00Z' };
const FAMILIES = ['张', '王', '李', '赵', '欧阳', '单', '曾', '陈'];
const GIVEN = ['伟', '芳', '建国', '晓明', '思远', '雪', '志强', '丽华'];

/** An event on the day that the world's clock shows, with guests who hold tickets, and one of our people at the door. */
export class DoorWorld {
  private constructor(
    readonly world: EventsWorld,
    readonly staffPhone: TestHttp,
    readonly staffId: string,
    readonly doorConsole: TestHttp,
  ) {}

  static async open(engine: string): Promise<DoorWorld> {
    const world = await EventsWorld.open(engine);
    const member = await hire(world.test, 'door', { name: '小门' });
    return new DoorWorld(world, await boundPhone(world, member.id), member.id, member.http);
  }

  close(): Promise<void> {
    return this.world.close();
  }

  publish(facts: Partial<EventBody> = {}): Promise<EventView> {
    return this.world.publish({ ...DOOR_DAY, capacity: null, hasSelfCheckIn: true, ...facts });
  }

  /** Signed up long ago: written as sign-ups write them, thousands in a few statements. */
  async tickets(event: EventView, count: number): Promise<Ticket[]> {
    const guests = await this.world.guests(count);
    const { manager } = this.world.test.get(Transaction);
    const at = new Date(this.world.test.clock.now().getTime() - 7 * 86_400_000);
    const registrations = guests.map(({ id: contactId }, index) => Object.assign(new Registration(), {
      id: newId(), eventId: event.id, contactId, ticketTypeId: event.ticketTypes[index % event.ticketTypes.length].id, state: 'confirmed', channel: 'self',
      name: `${FAMILIES[index % 8]}${GIVEN[Math.floor(index / 8) % 8]}`, company: `公司 ${index % 97}`, signedUpAt: at, createdAt: new Date(at.getTime() + index),
    }));
    await manager.save(registrations, { chunk: 200 });
    return this.world.test.get(IssueTicket).executeAll(registrations.map(({ id, eventId, ticketTypeId, contactId }) => ({ registrationId: id, eventId, ticketTypeId, contactId })));
  }

  device(gate: string, event: EventView, facts: { aheadMs?: number; canSearch?: boolean } = {}): Promise<TestDevice> {
    const { test, admin } = this.world;
    return TestDevice.pair(gate, { admin, eventId: event.id, phone: this.staffPhone, now: () => test.clock.now(), aheadMs: facts.aheadMs }, facts.canSearch);
  }

  passSeconds(seconds: number): void {
    this.world.passHours(seconds / 3600);
  }
}

/** His WeChat is bound already. The way there is others' to test, and WeChat's pushes are believed only by a clock that shows today. */
async function boundPhone({ test }: EventsWorld, staffId: string): Promise<TestHttp> {
  const phone = await TestPhone.open(test, 'p05');
  const { manager } = test.get(Transaction);
  const { value } = await manager.findOneByOrFail(Identity, { contactId: phone.me.id, kind: 'mini-openid' });
  await manager.update(StaffMember, staffId, { miniOpenid: value });
  return phone.http;
}
