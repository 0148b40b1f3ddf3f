import { can, type AlertRow, type AlertsPage, type AuditRowView, type ContactsPage, type ContactView, type LeadsPage, type LeadView, type OwnerRef, type Page, type Permission, type Role } from '@chudian/shared';
import { ENGINES } from '../platform/testing/databases.js';
import { bindWechat, design, foundCompany, hire, makeCode, type Company } from './testing/company.js';
import { testApp, type TestApp } from './testing/test-app.js';
import type { TestHttp } from './testing/test-http.js';
import { TestPhone } from './testing/test-phone.js';

/** Somebody who sees his own only, in the console and on his phone, with what came to him by a scan. */
interface Keeper {
  role: Role;
  staffId: string;
  console: TestHttp;
  phone: TestHttp;
  contact: ContactView;
  lead: LeadView;
  alert: AlertRow;
}

interface Door {
  through: 'console' | 'phone';
  permission: Permission;
  method: string;
  pathTo(keeper: Keeper): string;
  body?: object;
}

const DOORS: Door[] = [
  { through: 'console', permission: 'contacts.read', method: 'GET', pathTo: ({ contact }) => `/api/admin/contacts/${contact.id}` },
  { through: 'console', permission: 'contacts.read', method: 'GET', pathTo: ({ contact }) => `/api/admin/contacts/${contact.id}/touchpoints` },
  { through: 'console', permission: 'contacts.edit', method: 'PUT', pathTo: ({ contact }) => `/api/admin/contacts/${contact.id}`, body: { title: '厂长' } },
  { through: 'console', permission: 'contacts.edit', method: 'PUT', pathTo: ({ contact }) => `/api/admin/contacts/${contact.id}/tags/${contact.tags[0].id}` },
  { through: 'console', permission: 'contacts.edit', method: 'DELETE', pathTo: ({ contact }) => `/api/admin/contacts/${contact.id}/tags/nothing` },
  { through: 'console', permission: 'contacts.reveal-phone', method: 'POST', pathTo: ({ contact }) => `/api/admin/contacts/${contact.id}/phone-reveals` },
  { through: 'console', permission: 'leads.read', method: 'GET', pathTo: ({ lead }) => `/api/admin/leads/${lead.id}` },
  { through: 'console', permission: 'leads.answer', method: 'POST', pathTo: ({ lead }) => `/api/admin/leads/${lead.id}/answers`, body: { verdict: 'valid' } },
  { through: 'console', permission: 'leads.assign', method: 'PUT', pathTo: ({ lead }) => `/api/admin/leads/${lead.id}/owner`, body: { ownerId: 'me' } },
  { through: 'console', permission: 'alerts.read', method: 'GET', pathTo: ({ alert }) => `/api/admin/alerts/${alert.id}` },
  { through: 'phone', permission: 'leads.read', method: 'GET', pathTo: ({ lead }) => `/api/staff/leads/${lead.id}` },
  { through: 'phone', permission: 'leads.answer', method: 'POST', pathTo: ({ lead }) => `/api/staff/leads/${lead.id}/answers`, body: { verdict: 'valid' } },
  { through: 'phone', permission: 'leads.answer', method: 'POST', pathTo: ({ lead }) => `/api/staff/leads/${lead.id}/calls` },
];

describe.each(ENGINES)('what is not one’s own on %s', (engine) => {
  let test: TestApp;
  let company: Company;
  let keepers: Record<'ann' | 'ben' | 'suzhou' | 'foshan', Keeper>;

  beforeAll(async () => {
    test = await testApp(engine);
    company = await foundCompany(test);
    const [suzhou, foshan] = [await distributor('苏州恒远'), await distributor('佛山力合')];
    keepers = {
      ann: await keeper('sales', ['p01', 'p04']), ben: await keeper('sales', ['p02', 'p05']),
      suzhou: await keeper('distributor', ['p09', 'p06'], suzhou), foshan: await keeper('distributor', ['p10', 'p08'], foshan),
    };
  }, 120_000);

  afterAll(() => test.close());

  it.each([['ann', 'ben'], ['suzhou', 'foshan'], ['ann', 'suzhou'], ['suzhou', 'ann']] as const)('does not exist for %s, when it is %s’s', async (stranger, keeper) => {
    const before = await asItIs(keepers[keeper]);
    const { role } = keepers[stranger];
    for (const door of DOORS) {
      const { status } = await knock(door, keepers[stranger], keepers[keeper]);
      expect([door.method, door.pathTo(keepers[keeper]), status]).toEqual([door.method, door.pathTo(keepers[keeper]), can(role, door.permission) ? 404 : 403]);
    }
    expect(await asItIs(keepers[keeper])).toEqual(before);
  });

  it.each(['ann', 'suzhou'] as const)('is missing from every list of %s', async (name) => {
    const { contact, lead } = keepers[name];
    expect(await lists(keepers[name])).toEqual({ contacts: [contact.id], total: 1, leads: [lead.id], inbox: [lead.id], alerts: [lead.id] });
  });

  it.each(['ann', 'suzhou'] as const)('cannot be found by %s either, whatever he asks for', async (name) => {
    const others = Object.values(keepers).filter((other) => other !== keepers[name]);
    // An inbox asks for nobody: it is one's own.
    const nothing = { contacts: [], total: 0, leads: [], inbox: [keepers[name].lead.id], alerts: [] };
    for (const { staffId, contact } of others) {
      expect(await lists(keepers[name], { ownerId: staffId, recipientId: staffId, q: contact.name!, contactId: contact.id })).toEqual(nothing);
    }
  });

  it('is open to those who look after everybody', async () => {
    expect((await company.admin.get<ContactsPage>('/api/admin/contacts')).body.rows.length).toBeGreaterThanOrEqual(4);
    expect((await company.admin.get<LeadsPage>('/api/admin/leads')).body.rows).toHaveLength(4);
  });

  it.each(['ann', 'suzhou'] as const)('is not the case of what is %s’s: every door opens that the role may use', async (name) => {
    for (const door of DOORS.filter(({ permission }) => can(keepers[name].role, permission))) {
      const { status } = await knock(door, keepers[name], keepers[name]);
      expect([door.method, door.pathTo(keepers[name]), Math.floor(status / 100)]).toEqual([door.method, door.pathTo(keepers[name]), 2]);
    }
  });

  async function distributor(name: string): Promise<string> {
    return (await company.admin.post<{ id: string }>('/api/admin/distributors', { name })).body.id;
  }

  /** Takes somebody on, binds the first phone to him, and lets the person with the second scan his material and leave a number. */
  async function keeper(role: 'sales' | 'distributor', [own, visitors]: [string, string], distributorId?: string): Promise<Keeper> {
    const staff = await hire(test, role, { distributorId });
    await bindWechat(test, staff, own);
    const owner: OwnerRef = distributorId ? { kind: 'distributor', id: distributorId } : { kind: 'staff', id: staff.id };
    const { admin, campaign, content, tag } = company;
    const material = await design(admin, { campaignId: campaign.id, owner, tagIds: [tag.id], landing: { kind: 'content', contentId: content.id } });
    const visitor = await TestPhone.open(test, visitors);
    await visitor.scan((await makeCode(admin, material)).scene);
    await visitor.http.post('/api/me/details', { name: `访客${visitors}`, phone: `139${visitors.slice(1).padStart(8, '0')}` });
    await test.settle();
    const lead = (await admin.get<LeadsPage>(`/api/admin/leads?materialId=${material.id}`)).body.rows[0];
    const view = (await admin.get<LeadView>(`/api/admin/leads/${lead.id}`)).body;
    return {
      role, staffId: staff.id, console: staff.http, phone: (await TestPhone.open(test, own)).http, lead: view, alert: view.alerts[0],
      contact: (await admin.get<ContactView>(`/api/admin/contacts/${lead.contact.id}`)).body,
    };
  }

  function knock({ through, method, pathTo, body }: Door, caller: Keeper, theirs: Keeper) {
    return caller[through].send(method, pathTo(theirs), body);
  }

  /** What somebody sees in the lists of the console and in his inbox; an alert is told by its lead. */
  async function lists({ console, phone }: Keeper, query: Record<string, string> = {}) {
    const asked = `?${new URLSearchParams(query).toString()}`;
    const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
    const contacts = (await console.get<ContactsPage>(`/api/admin/contacts${asked}`)).body;
    return {
      contacts: idsOf(contacts.rows), total: contacts.total,
      leads: idsOf((await console.get<LeadsPage>(`/api/admin/leads${asked}`)).body.rows),
      inbox: idsOf((await phone.get<LeadsPage>(`/api/staff/leads${asked}`)).body.rows),
      alerts: [...new Set((await console.get<AlertsPage>(`/api/admin/alerts${asked}`)).body.rows.map(({ leadId }) => leadId))],
    };
  }

  /** Everything that a stranger might have changed, and who read a number. */
  async function asItIs({ contact, lead }: Keeper) {
    return {
      contact: (await company.admin.get<ContactView>(`/api/admin/contacts/${contact.id}`)).body,
      lead: (await company.admin.get<LeadView>(`/api/admin/leads/${lead.id}`)).body,
      audit: (await company.admin.get<Page<AuditRowView>>('/api/admin/audit')).body.rows.filter((row) => row.action === 'phone-revealed'),
    };
  }
});
