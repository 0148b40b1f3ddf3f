import { setTimeout as wait } from 'node:timers/promises';
import type { DecideReply, EventView, MyRegistrationView, PaymentView, ReportScansReply, ScanReport } from '@chudian/shared';
import { TestHttp, type TestReply } from '../../../server/src/app/testing/test-http.js';
import type { TestPhone } from '../../../server/src/app/testing/test-phone.js';
import { askSandbox } from '../../../server/src/app/testing/test-phone.js';
import type { TestDevice } from '../../../server/src/events/door/testing/test-device.js';
import type { Random } from './random.js';
import type { ServerProcess } from './server-process.js';

const REST_MS = 400;
const AT_ONCE = 8;
const GIVE_UP_MS = 120_000;
/** The last ones come only when enough was killed. */
const RESERVE = 20;

export interface Wish {
  phone: TestPhone;
  event: EventView;
}

/** What servers have promised: they answered. */
export interface Promised {
  signUps: { wish: Wish; registration: MyRegistrationView }[];
  /** Orders that WeChat's cashier has taken money for. */
  paid: { orderId: string; registrationId: string }[];
  approved: string[];
  scans: { deviceId: string; scan: ScanReport }[];
}

interface Setting {
  servers: ServerProcess[];
  random: Random;
  sandboxUrl: string;
  admin: TestHttp;
  devices: TestDevice[];
  isEnough: () => boolean;
}

/** People sign up and pay, our people approve, doors report: each at any server, while servers die. */
export class SignUpStorm {
  readonly promised: Promised = { signUps: [], paid: [], approved: [], scans: [] };
  private readonly pending: { eventId: string; id: string }[] = [];
  private readonly arriving: MyRegistrationView[] = [];
  private readonly until = Date.now() + GIVE_UP_MS;
  private people = AT_ONCE;

  constructor(private readonly setting: Setting) {}

  async rage(wishes: Wish[]): Promise<Promised> {
    const waiting = [...wishes];
    const lanes = Array.from({ length: AT_ONCE }, () => this.comeAll(waiting).finally(() => { this.people -= 1; }));
    await Promise.all([...lanes, this.approveAll(), ...this.setting.devices.map((device, index) => this.standAtDoor(device, index))]);
    return this.promised;
  }

  private get isOver(): boolean {
    return this.people === 0 || Date.now() > this.until;
  }

  private async comeAll(waiting: Wish[]): Promise<void> {
    for (let wish = waiting.shift(); wish && Date.now() < this.until; wish = waiting.shift()) {
      while (waiting.length < RESERVE && !this.setting.isEnough() && Date.now() < this.until) await wait(50);
      await this.come(wish);
      await wait(this.setting.random.between(0, REST_MS));
    }
  }

  /** A sign-up that got no answer is not repeated, so that what was promised is known for certain. */
  private async come(wish: Wish): Promise<void> {
    const { phone: { http, personId }, event } = wish;
    const body = { ticketTypeId: event.ticketTypes[0].id, name: `来宾 ${personId}`, phone: `139${personId.replace(/\D/g, '').padStart(8, '0')}` };
    const reply = await this.untilHeard((server) => http.at(server).post<MyRegistrationView>(`/api/events/${event.id}/registrations`, body));
    if (reply?.status !== 201) return;
    this.promised.signUps.push({ wish, registration: reply.body });
    if (reply.body.state === 'pending') this.pending.push({ eventId: event.id, id: reply.body.id });
    if (reply.body.state === 'confirmed') this.arriving.push(reply.body);
    if (reply.body.state === 'unpaid') await this.pay(wish, reply.body);
  }

  private async pay({ phone }: Wish, { id, orderId }: MyRegistrationView): Promise<void> {
    const prepared = await this.untilAnswered((server) => phone.http.at(server).post<PaymentView>(`/api/me/orders/${orderId}/payments`));
    if (prepared?.status !== 201) return;
    const { result } = await askSandbox<{ result?: { errMsg: string } }>(this.setting.sandboxUrl, `people/${phone.personId}/mini-program/request-payment`, { ...prepared.body, decision: 'pay' });
    if (result) this.promised.paid.push({ orderId: orderId!, registrationId: id });
  }

  private async approveAll(): Promise<void> {
    while (!this.isOver || this.pending.length > 0) {
      const { eventId } = this.pending[0] ?? {};
      const ids = this.pending.splice(0).map(({ id }) => id);
      if (ids.length > 0) {
        const reply = await this.untilAnswered((server) => this.setting.admin.at(server).post<DecideReply>(`/api/admin/events/${eventId}/approvals`, { registrationIds: ids }));
        if (reply && reply.status < 300) this.promised.approved.push(...reply.body.done);
      }
      await wait(200);
    }
  }

  /** The first gate sees everybody, the second every third once more. What was not answered is reported again. */
  private async standAtDoor(device: TestDevice, gate: number): Promise<void> {
    let seen = 0;
    while (!this.isOver || seen < this.arriving.length) {
      const come = this.arriving.slice(seen, (seen += 5)).filter((_, index) => gate === 0 || index % 3 === 0);
      seen = Math.min(seen, this.arriving.length);
      if (come.length > 0) await this.report(device, come.map((each) => scanOf(device, each)));
      await wait(150);
    }
  }

  private async report(device: TestDevice, scans: ScanReport[]): Promise<void> {
    const reply = await this.untilAnswered((server) => device.http.at(server).post<ReportScansReply>('/api/door/scans', { deviceNow: new Date().toISOString(), scans }));
    const answered = new Set(reply && reply.status < 300 ? reply.body.results.map(({ nonce }) => nonce) : []);
    this.promised.scans.push(...scans.filter(({ nonce }) => answered.has(nonce)).map((scan) => ({ deviceId: device.paired.device.id, scan })));
  }

  /** Once, at the first server that listens; null where it died meanwhile. */
  private async untilHeard<Body>(ask: (server: TestHttp) => Promise<TestReply<Body>>): Promise<TestReply<Body> | null> {
    while (Date.now() < this.until) {
      const answer = await ask(this.anyServer()).catch((error: { code?: string }) => (error.code === 'ECONNREFUSED' ? 'nobody listens' : null));
      if (answer !== 'nobody listens') return answer;
      await wait(100);
    }
    return null;
  }

  /** As often as it takes. */
  private async untilAnswered<Body>(ask: (server: TestHttp) => Promise<TestReply<Body>>): Promise<TestReply<Body> | null> {
    while (Date.now() < this.until) {
      const reply = await this.untilHeard(ask);
      if (reply && reply.status < 500) return reply;
      await wait(100);
    }
    return null;
  }

  private anyServer(): TestHttp {
    return new TestHttp(this.setting.random.pick(this.setting.servers).url!);
  }
}

function scanOf(device: TestDevice, { id, ticket }: MyRegistrationView): ScanReport {
  return { nonce: `storm-${id}`, listId: device.list.id, direction: 'in', method: 'code', verdict: 'admitted', at: new Date().toISOString(), offsetMs: 0, ticketId: ticket!.id, code: ticket!.token };
}
