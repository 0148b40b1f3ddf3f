import type { CampaignView, CodeView, ContentRow, MaterialBody, MaterialView, OwnerRef, Role, StaffBody, TagView } from '@chudian/shared';
import { AddStaffMember } from '../../staff/add-staff-member.js';
import { askSandbox } from './test-phone.js';
import type { TestApp } from './test-app.js';
import type { TestHttp } from './test-http.js';

export const PASSWORD = 'a-password-for-tests-42';

export interface Company {
  admin: TestHttp;
  sales: TestHttp;
  salesId: string;
  campaign: CampaignView;
  content: ContentRow;
  tag: TagView;
  material: MaterialView;
  code: CodeView;
}

/** A small company that has printed one material: made through the product's own doors. */
export async function foundCompany(test: TestApp): Promise<Company> {
  const admin = await hire(test, 'admin', { name: '周敏' });
  const sales = await hire(test, 'sales', { name: '林晓' });
  const campaign = (await admin.http.post<CampaignView>('/api/admin/campaigns', { name: '2027 新年台历', utm: { source: 'calendar' } })).body;
  const content = (await admin.http.post<ContentRow>('/api/admin/content', { title: '预测性维护白皮书', kind: 'white-paper', summary: '三步降低停机', body: '<p>正文</p>', asksForPhone: true })).body;
  const tag = (await admin.http.post<TagView>('/api/admin/tags', { name: '台历用户' })).body;
  const material = await design(admin.http, { campaignId: campaign.id, owner: { kind: 'staff', id: sales.id }, tagIds: [tag.id], landing: { kind: 'content', contentId: content.id } });
  const code = await makeCode(admin.http, material);
  return { admin: admin.http, sales: sales.http, salesId: sales.id, campaign, content, tag, material, code };
}

/** Takes somebody on and signs him in to the console. */
export async function hire(test: TestApp, role: Role, facts: Partial<StaffBody> = {}): Promise<{ id: string; http: TestHttp }> {
  const email = facts.email ?? `${role}-${Math.random().toString(36).slice(2)}@test.chudian.local`;
  const { member } = await test.get(AddStaffMember).execute({ staffId: null, name: 'test', address: '' }, { name: `员工 ${role}`, role, ...facts, email }, PASSWORD);
  const http = test.http.as();
  const reply = await http.post('/api/admin/session', { email, password: PASSWORD });
  if (reply.status >= 300) throw new Error(`Sign-in failed: ${JSON.stringify(reply.body)}`);
  return { id: member.id, http };
}

export async function design(admin: TestHttp, facts: Partial<MaterialBody> & Pick<MaterialBody, 'campaignId' | 'landing'> & { owner: OwnerRef }): Promise<MaterialView> {
  const body: MaterialBody = { name: '桌面台历', form: '台历', tagIds: [], placements: [{ name: '前台', tagIds: [] }], landingRules: [], alertOn: 'first', ...facts };
  const reply = await admin.post<MaterialView>('/api/admin/materials', body);
  if (reply.status !== 201) throw new Error(`No material: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

export async function makeCode(admin: TestHttp, material: MaterialView, symbol: CodeView['symbol'] = 'link', placement = 0): Promise<CodeView> {
  const reply = await admin.post<CodeView>(`/api/admin/materials/${material.id}/codes`, { placementId: material.placementDetails[placement].id, symbol });
  if (reply.status !== 201) throw new Error(`No code: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

/** A member of staff scans the console's code with the phone of a sandbox person, as he does once. */
export async function bindWechat(test: TestApp, staff: { id: string; http: TestHttp }, personId: string): Promise<void> {
  const { body } = await staff.http.post<{ url: string }>(`/api/admin/staff/${staff.id}/binding-codes`);
  const scanned = await askSandbox<{ opens: string; ticket?: string }>(test.sandbox.url, `people/${personId}/scan`, { text: body.url });
  if (scanned.opens === 'profile') await askSandbox(test.sandbox.url, `people/${personId}/follow`, { ticket: scanned.ticket });
  await test.sandbox.pushes.idle();
  await test.settle();
}
