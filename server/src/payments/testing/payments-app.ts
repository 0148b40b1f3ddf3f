import type { MyOrderView, OrderView, PaymentView } from '@chudian/shared';
import { hire } from '../../app/testing/company.js';
import { testApp, type TestApp } from '../../app/testing/test-app.js';
import type { TestHttp } from '../../app/testing/test-http.js';
import { askSandbox, TestPhone } from '../../app/testing/test-phone.js';
import { newId } from '../../platform/database/ids.js';
import type { Order } from '../order.entity.js';
import type { Effect } from '../../../../sandbox/src/platform/faults.js';
import { PlaceOrder } from '../place-order.js';
import { PaymentsAloneModule, Witness } from './payments-alone.module.js';

const HOUR_MS = 3_600_000;

/** The whole server with somebody who buys, at a time that stands still for the server and for WeChat. */
export class PaymentsApp {
  readonly payer = 'p01';
  private now = 0;

  private constructor(readonly test: TestApp, readonly admin: TestHttp, readonly phone: TestPhone) {}

  static async start(engine: string, at = new Date(Math.floor(Date.now() / 1000) * 1000)): Promise<PaymentsApp> {
    const test = await testApp(engine, {}, PaymentsAloneModule);
    test.sandbox.control.configure({ pay: { probes: 0 } });
    test.sandbox.control.clock.freeze();
    setTime(test, at);
    const { http } = await hire(test, 'admin', { name: '周敏' });
    const app = new PaymentsApp(test, http, await TestPhone.open(test, 'p01'));
    app.moveTo(at);
    return app;
  }

  /** Sessions of the console end when days go by. */
  async signInAnew(): Promise<TestHttp> {
    return (await hire(this.test, 'admin')).http;
  }

  get time(): number {
    return this.now;
  }

  moveTo(at: Date): void {
    this.now = at.getTime();
    setTime(this.test, at);
  }

  /** Time goes by, and whatever is due is done. */
  async pass(ms: number): Promise<void> {
    this.moveTo(new Date(this.now + ms));
    await this.settle();
  }

  async settle(): Promise<void> {
    await this.test.sandbox.pushes.idle();
    await this.test.settle();
  }

  place(facts: Partial<Parameters<PlaceOrder['execute']>[0]> = {}): Promise<Order> {
    return this.test.get(PlaceOrder).execute({
      contactId: this.phone.me.id, subject: { kind: 'registration', id: newId() }, description: '数字化峰会·早鸟票', amountFen: 9900, payBy: new Date(this.now + HOUR_MS), ...facts,
    });
  }

  prepare(order: { id: string }) {
    return this.phone.http.post<PaymentView>(`/api/me/orders/${order.id}/payments`);
  }

  /** What the phone's cashier says: `requestPayment:ok`, or why not. */
  async tap(payment: PaymentView, decision = 'pay'): Promise<string> {
    const answer = await askSandbox<{ result?: { errMsg: string }; error?: { errMsg: string } }>(this.test.sandbox.url, `people/${this.payer}/mini-program/request-payment`, { ...payment, decision });
    return (answer.result ?? answer.error)?.errMsg ?? 'asked';
  }

  async pay(order: { id: string }): Promise<string> {
    return this.tap((await this.prepare(order)).body);
  }

  async buy(facts: Parameters<PaymentsApp['place']>[0] = {}): Promise<Order> {
    const order = await this.place(facts);
    await this.pay(order);
    await this.settle();
    return order;
  }

  async mine(order: { id: string }): Promise<MyOrderView> {
    return (await this.phone.http.get<MyOrderView>(`/api/me/orders/${order.id}`)).body;
  }

  async view(order: { id: string }): Promise<OrderView> {
    return (await this.admin.get<OrderView>(`/api/admin/orders/${order.id}`)).body;
  }

  /** What was announced about an order. */
  heard({ id }: { id: string }): string[] {
    return this.test.get(Witness).heard.filter((event) => event.orderId === id).map((event) => ('late' in event ? `paid${event.late ? ' late' : ''}` : 'outcome' in event ? `refund ${event.outcome}` : `closed ${event.reason}`));
  }

  /** How often WeChat Pay was asked at this path. */
  calls(path: string): number {
    return this.test.sandbox.control.log.find({ path: `api.mch.weixin.qq.com${path}`, limit: 2000 }).length;
  }

  fault(match: string, effect: Effect, count?: number): void {
    this.test.sandbox.control.addFault({ match, effect, ...(count && { count }) });
  }

  close(): Promise<void> {
    return this.test.close();
  }
}

function setTime({ clock, sandbox }: TestApp, at: Date): void {
  clock.moveTo(at);
  sandbox.control.clock.set(at.getTime());
}
