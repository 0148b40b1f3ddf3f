import { PICTURES_PATH, type BatchView, type CampaignView, type ConsoleSessionView, type ContentRow, type LeadsPage, type MaterialView, type PictureView, type PreflightView, type TagView } from '@chudian/shared';
import { growForms } from '../../forms/testing/grow-forms.js';
import { PNG } from '../../forms/testing/sample-files.js';
import { OrderEntry } from '../../payments/order-entry.entity.js';
import { PlaceOrder } from '../../payments/place-order.js';
import { BillDifference } from '../../payments/reconciliation/bill-difference.entity.js';
import { Reconciliation } from '../../payments/reconciliation/reconciliation.entity.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { Delivery } from '../../platform/domain-events/delivery.entity.js';
import { growDoor, growEvents, holdOneEvent } from './grow-events.js';
import { deviceToken } from './callers.js';
import { bindWechat, design, hire, makeCode, PASSWORD } from './company.js';
import type { TestApp } from './test-app.js';
import { askSandbox, TestPhone } from './test-phone.js';
import type { TestHttp } from './test-http.js';

const REPORT = 'from=2020-01-01&to=2099-12-31';
const QUERIES: Record<string, string> = {
  '/api/admin/reports/materials': REPORT, '/api/admin/reports/materials.csv': REPORT,
  '/api/admin/events/:id/dashboard/rows': 'step=signed-up', '/api/admin/events/:id/dashboard/rows.csv': 'step=opened',
  '/api/admin/reports/materials/rows': `${REPORT}&figure=leads`, '/api/admin/reports/materials/rows.csv': `${REPORT}&figure=scans`,
};

/** A company in which there is one more of everything each time that it grows, and the first of each has one more of what belongs to it. */
export class GrownCompany {
  private size = 0;
  /** Of the first event's gate. */
  private device: TestHttp | null = null;
  private first: { visitor: TestPhone; salesperson: TestPhone; ids: Record<string, string>; material: MaterialView; code: string } | null = null;

  private constructor(private readonly test: TestApp, private readonly admin: TestHttp, private readonly email: string) {}

  static async found(test: TestApp): Promise<GrownCompany> {
    const { http } = await hire(test, 'admin');
    const { staff } = (await http.get<ConsoleSessionView>('/api/admin/session')).body;
    return new GrownCompany(test, http, staff.email);
  }

  async grow(): Promise<void> {
    this.size += 1;
    const { admin, size } = this;
    const sales = await hire(this.test, 'sales', { name: `销售 ${size}` });
    const campaign = (await admin.post<CampaignView>('/api/admin/campaigns', { name: `活动 ${size}` })).body;
    const content = (await admin.post<ContentRow>('/api/admin/content', { title: `白皮书 ${size}`, kind: 'white-paper', summary: '三步降低停机', body: '<p>正文</p>' })).body;
    const tag = (await admin.post<TagView>('/api/admin/tags', { name: `标签 ${size}` })).body;
    await admin.post('/api/admin/distributors', { name: `经销商 ${size}` });
    await admin.post('/api/admin/assignment-rules', { name: `规则 ${size}`, memberIds: [sales.id] });
    const material = await design(admin, { name: `台历 ${size}`, campaignId: campaign.id, owner: { kind: 'staff', id: sales.id }, tagIds: [tag.id], landing: { kind: 'content', contentId: content.id }, alertOn: 'every' });
    const { id: codeId, scene } = await makeCode(admin, material);
    this.first ??= await this.begin({ staff: sales, material, code: scene, ids: { staff: sales.id, campaigns: campaign.id, content: content.id, materials: material.id, codes: codeId } });
    await this.addToFirst();
    await this.sell();
    await growEvents({ admin, owner: sales.id, visitor: this.first.visitor.http, newcomer: (await this.meet(scene)).http, ids: this.first.ids, size });
    this.device ??= this.test.http.as(await deviceToken(this.test, this.first.ids.events));
    await growDoor({ admin, device: this.device, ids: this.first.ids, size });
    await growForms({ admin, visitor: (size === 1 ? this.first.visitor : await this.meet(scene)).http, ids: this.first.ids, size });
    if (size === 1) await holdOneEvent(this.test, { admin, owner: sales.id, visitor: this.first.visitor.http, ids: this.first.ids });
    await this.meet(scene);
    await this.first.visitor.scan(scene);
    await this.test.settle();
    await this.noteIds();
  }

  /** Every route that can be read. */
  get readable(): string[] {
    return this.test.routes.filter(({ method, url }) => method === 'GET' && url.startsWith('/api/')).map(({ url }) => url);
  }

  /** Somebody who may read it. */
  readerOf(url: string): TestHttp {
    const { visitor, salesperson } = this.first!;
    const callers: Record<string, TestHttp> = { admin: this.admin, staff: salesperson.http, door: this.device! };
    return callers[url.split('/')[2]] ?? visitor.http;
  }

  /** The route of what there is, with what it cannot do without. */
  addressOf(url: string): string {
    const { ids, code } = this.first!;
    const [, , part, kind] = url.split('/');
    const id = url.includes('/forms/files/') ? ids.files : url.endsWith('/survey') ? ids.surveys : url.endsWith('/form') ? ids.asking : (ids[kind] ?? ids[part]);
    const query = url === '/api/landings' ? `scene=${code}` : (QUERIES[url] ?? '');
    const path = url.replace(':id', id).replace(':registrationId', ids.registrations).replace(':code', ids.transfers).replace(':invitationId', ids.invitations).replace(':inviterId', ids.inviters).replace(':importId', ids.imports).replace(':name', ids.pictures);
    return `${path}?${query}`;
  }

  private async begin({ staff, ...rest }: { staff: { id: string; http: TestHttp }; material: MaterialView; code: string; ids: Record<string, string> }) {
    await bindWechat(this.test, staff, 'p01');
    const preflight = (await this.admin.post<PreflightView>(`/api/admin/materials/${rest.material.id}/preflights`, {})).body;
    const picture = (await this.admin.upload<PictureView>('/api/admin/pictures', 'cover.png', PNG)).body;
    return { ...rest, ids: { ...rest.ids, preflights: preflight.id, pictures: picture.url.replace(PICTURES_PATH, '') }, salesperson: await TestPhone.open(this.test, 'p01'), visitor: await this.meet(rest.code) };
  }

  /** One more code, batch, lead, session and parked delivery. */
  private async addToFirst(): Promise<void> {
    const { material, code } = this.first!;
    const placementId = material.placementDetails[0].id;
    await makeCode(this.admin, material);
    await this.admin.post<BatchView>(`/api/admin/materials/${material.id}/batches`, { name: `批次 ${this.size}`, placementId, size: 2 });
    await this.meet(code);
    await this.test.http.as().post('/api/admin/session', { email: this.email, password: PASSWORD });
    const at = new Date();
    const parked = { id: newId(), listener: 'nobody', event: 'nothing', fields: {}, state: 'parked' as const, dueAt: at, leaseId: null, attempts: 10, lastError: 'x', createdAt: at };
    await this.test.get(Transaction).manager.insert(Delivery, parked);
  }

  /** One more order, with the first having one more line of history, and one more day that was compared with the bill. */
  private async sell(): Promise<void> {
    const { manager } = this.test.get(Transaction);
    const { visitor, ids } = this.first!;
    const subject = { kind: 'registration' as const, id: newId() };
    const { id } = await this.test.get(PlaceOrder).execute({ contactId: visitor.me.id, subject, description: `门票 ${this.size}`, amountFen: 9900, payBy: new Date('2099-12-31') });
    ids.orders ??= id;
    await manager.insert(OrderEntry, OrderEntry.of(ids.orders, new Date(), 'prepared', '发起微信支付'));
    const day = `2020-01-0${this.size}`;
    await manager.insert(Reconciliation, Object.assign(Reconciliation.of(day, new Date()), { state: 'differing' }));
    await manager.insert(BillDifference, BillDifference.of(day, { kind: 'not-theirs', what: 'payment', orderId: id, refundId: null, ourFen: 9900, theirFen: null, text: '微信账单里没有' }));
  }

  private async meet(scene: string): Promise<TestPhone> {
    const { id } = await askSandbox<{ id: string }>(this.test.sandbox.url, 'people', { name: '访客' });
    const phone = await TestPhone.open(this.test, id);
    await phone.scan(scene);
    await phone.http.post('/api/me/details', { name: '访客', company: '浦江机电', phone: `139${Math.random().toString().slice(2, 10)}` });
    return phone;
  }

  private async noteIds(): Promise<void> {
    const { ids, visitor } = this.first!;
    const [lead] = (await this.admin.get<LeadsPage>(`/api/admin/leads?contactId=${visitor.me.id}`)).body.rows;
    await this.admin.post(`/api/admin/contacts/${visitor.me.id}/phone-reveals`);
    const alert = (await this.admin.get<{ rows: { id: string; leadId: string }[] }>('/api/admin/alerts')).body.rows.find((each) => each.leadId === lead.id)!;
    Object.assign(ids, { contacts: visitor.me.id, leads: lead.id, alerts: alert.id });
  }
}
