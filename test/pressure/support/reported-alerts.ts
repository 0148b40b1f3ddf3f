import { setTimeout as wait } from 'node:timers/promises';
import type { AlertView, LeadsPage, LeadView, OwnerRef } from '@chudian/shared';
import { bindWechat, design, foundCompany, hire, makeCode, type Company } from '../../../server/src/app/testing/company.js';
import type { TestApp } from '../../../server/src/app/testing/test-app.js';
import { askSandbox, TestPhone } from '../../../server/src/app/testing/test-phone.js';

const SUBSCRIBE_TEMPLATE = 'LEADALERT0mini0subscribe0template0000000000';
const KINDS = ['template', 'subscribe', 'textcard'] as const;

export type Shown = Record<(typeof KINDS)[number] | 'mail', number>;

/** A company whose salespeople are told of scans, and a clock that lets WeChat and us grow older together. */
export class ReportedAlerts {
  private passedMs = 0;

  private constructor(private readonly test: TestApp, private readonly company: Company) {}

  static async of(test: TestApp): Promise<ReportedAlerts> {
    return new ReportedAlerts(test, await foundCompany(test));
  }

  /** Takes a salesperson on who has bound his WeChat; the scene of a code whose leads are his. */
  async salesperson(personId: string, wecomUserId: string | null): Promise<string> {
    const staff = await hire(this.test, 'sales', { wecomUserId });
    await bindWechat(this.test, staff, personId);
    await TestPhone.open(this.test, personId);
    const { admin, campaign, content } = this.company;
    const owner: OwnerRef = { kind: 'staff', id: staff.id };
    return (await makeCode(admin, await design(admin, { campaignId: campaign.id, owner, landing: { kind: 'content', contentId: content.id } }))).scene;
  }

  /** The salesperson allows one more message in the mini-program; nobody taps twice in a second. */
  async allowOne(personId: string): Promise<void> {
    await this.pass(1_000);
    const { sandbox } = this.test.sandbox;
    sandbox.subscribeDialog.request(sandbox.people.find(personId)!, { tmplIds: [SUBSCRIBE_TEMPLATE], choices: { [SUBSCRIBE_TEMPLATE]: 'accept' } });
    await this.settle();
  }

  async stranger(): Promise<TestPhone> {
    return TestPhone.open(this.test, (await askSandbox<{ id: string }>(this.test.sandbox.url, 'people', { name: '访客' })).id);
  }

  /** A stranger scans; the id of the alert about it. */
  async begin(phone: TestPhone, scene: string): Promise<string> {
    await phone.scan(scene);
    await this.settle();
    const [lead] = (await this.company.admin.get<LeadsPage>(`/api/admin/leads?contactId=${phone.me.id}`)).body.rows;
    return (await this.company.admin.get<LeadView>(`/api/admin/leads/${lead.id}`)).body.alerts[0].id;
  }

  /** Lets so much time pass, in steps, as the alert needs to come to rest. */
  async outcomeOf(alertId: string, steps = 12): Promise<AlertView> {
    for (let step = 0; step < steps; step += 1) {
      const alert = await this.view(alertId);
      if (alert.settledAt !== null) return alert;
      await this.pass(6_000);
    }
    return this.view(alertId);
  }

  async view(alertId: string): Promise<AlertView> {
    return (await this.company.admin.get<AlertView>(`/api/admin/alerts/${alertId}`)).body;
  }

  async pass(ms: number): Promise<void> {
    this.passedMs += ms;
    this.test.sandbox.control.clock.advance(ms);
    this.test.clock.moveTo(new Date(Date.now() + this.passedMs));
    await wait(1);
    await this.settle();
  }

  /** What phones and mailboxes have shown so far. */
  shown(): Shown {
    const { control, sandbox } = this.test.sandbox;
    const counts = KINDS.map((kind) => [kind, control.countMessages({ kind }).count] as const);
    return { ...(Object.fromEntries(counts) as Record<(typeof KINDS)[number], number>), mail: sandbox.mails.find({}).length };
  }

  private async settle(): Promise<void> {
    await this.test.settle();
    await this.test.sandbox.pushes.idle();
    await this.test.settle();
  }
}
