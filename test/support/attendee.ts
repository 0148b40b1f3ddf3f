import type { ErrorReply, EventForVisitor, EventView, MyRegistrationView, PaymentView, SignUpBody } from '@chudian/shared';
import { must } from '../../server/src/events/testing/events-world.js';
import type { TestApp } from '../../server/src/app/testing/test-app.js';
import { askSandbox, TestPhone } from '../../server/src/app/testing/test-phone.js';

type Asked<Result> = { result?: Result; error?: { errMsg: string } };

/** Somebody with a phone who comes to events: over HTTP, as the mini-program does it, and with WeChat's own dialogs. */
export class Attendee {
  private constructor(private readonly test: TestApp, readonly phone: TestPhone, readonly name: string) {}

  static async open(test: TestApp, personId: string): Promise<Attendee> {
    return new Attendee(test, await TestPhone.open(test, personId), test.sandbox.sandbox.people.find(personId)!.name);
  }

  /** Somebody whom nobody knows yet. */
  static async stranger(test: TestApp, name: string): Promise<Attendee> {
    const { id } = await askSandbox<{ id: string }>(test.sandbox.url, 'people', { name });
    return Attendee.open(test, id);
  }

  async read(event: Pick<EventView, 'id'>, from: { invite?: string; scanId?: string } = {}): Promise<EventForVisitor> {
    must(await this.phone.http.post(`/api/events/${event.id}/views`, from));
    return must(await this.phone.http.get<EventForVisitor>(`/api/events/${event.id}${from.invite ? `?invite=${from.invite}` : ''}`));
  }

  /** Allows one message by each template, as one does in the tap on 报名. */
  async allowNotices({ subscribeTemplateIds }: EventForVisitor): Promise<void> {
    const choices = Object.fromEntries(subscribeTemplateIds.map((id) => [id, 'accept']));
    await this.wechat('subscribe-message', { tmplIds: subscribeTemplateIds, choices });
    for (const templateId of subscribeTemplateIds) must(await this.phone.http.post('/api/me/subscriptions', { templateId, result: 'accept' }));
  }

  /** With the number that WeChat knows. */
  async signUp(event: EventView, facts: Partial<SignUpBody> = {}) {
    const { result } = await this.wechat<{ code: string }>('phone-number', { agreePrivacy: true, allow: true });
    const body: SignUpBody = { ticketTypeId: event.ticketTypes[0].id, name: this.name, phoneCode: result!.code, ...facts };
    return this.phone.http.post<MyRegistrationView & Partial<ErrorReply>>(`/api/events/${event.id}/registrations`, body);
  }

  async mine({ id }: Pick<MyRegistrationView, 'id'>): Promise<MyRegistrationView> {
    return must(await this.phone.http.get<MyRegistrationView>(`/api/me/registrations/${id}`));
  }

  /** What WeChat's cashier takes. */
  async prepare({ orderId }: Pick<MyRegistrationView, 'orderId'>): Promise<PaymentView> {
    return must(await this.phone.http.post<PaymentView>(`/api/me/orders/${orderId}/payments`));
  }

  /** At WeChat's cashier: `requestPayment:ok`, or why not. */
  async tapToPay(payment: PaymentView): Promise<string> {
    const { result, error } = await this.wechat<{ errMsg: string }>('request-payment', { ...payment, decision: 'pay' });
    return (result ?? error)!.errMsg;
  }

  async pay(registration: Pick<MyRegistrationView, 'orderId'>): Promise<string> {
    return this.tapToPay(await this.prepare(registration));
  }

  /** What WeChat showed him of his registrations, oldest first. */
  notices(): string[] {
    const shown = this.test.sandbox.control.messages({ person: this.phone.personId, kind: 'subscribe' });
    return shown.reverse().map(({ content }) => `${String(content.title)}：${noteIn(content.fields)}`);
  }

  private wechat<Result>(api: string, body: object): Promise<Asked<Result>> {
    return askSandbox<Asked<Result>>(this.test.sandbox.url, `people/${this.phone.personId}/mini-program/${api}`, body);
  }
}

const noteIn = (fields: unknown): string => (fields as { name: string; value: string }[]).find(({ name }) => name === '备注')!.value;
