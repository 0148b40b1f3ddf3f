import type { AlertOn, MaterialView, OwnerRef, TouchpointKind } from '@chudian/shared';
import { Alert } from '../../alerts/alert.entity.js';
import { design, foundCompany, type Company } from '../../app/testing/company.js';
import { testApp, type TestApp } from '../../app/testing/test-app.js';
import { RecogniseContact } from '../../contacts/recognise-contact.js';
import { RecordTouchpoint } from '../../contacts/record-touchpoint.js';
import { TouchpointRecorded } from '../../contacts/touchpoint.domain-events.js';
import type { Touchpoint } from '../../contacts/touchpoint.entity.js';
import { Transaction } from '../../platform/database/transaction.js';
import { LeadEntry } from '../lead-entry.entity.js';
import { Lead } from '../lead.entity.js';

export interface LeadsApp {
  test: TestApp;
  company: Company;
  /** Somebody whom we meet for the first time. */
  meet(): Promise<string>;
  design(owner: OwnerRef, alertOn?: AlertOn): Promise<MaterialView>;
  /** Records an encounter without anybody hearing of it yet. */
  record(contactId: string, kind?: TouchpointKind, material?: MaterialView | null, nth?: number): Promise<TouchpointRecorded>;
  /** Records an encounter and lets everybody hear of it. */
  touch(...encounter: Parameters<LeadsApp['record']>): Promise<Touchpoint['id']>;
  leadsOf(contactId: string): Promise<Lead[]>;
  entriesOf(lead: Lead): Promise<string[]>;
  alertsOf(lead: Lead): Promise<Pick<Alert, 'kind' | 'recipientId' | 'title'>[]>;
  /** Back to a company that has no leads yet, in the present. */
  forgetLeads(): Promise<void>;
  close(): Promise<void>;
}

/** The whole server with a small company, whose material belongs to a salesperson, and people who come along. */
export async function leadsApp(engine = 'SQLite'): Promise<LeadsApp> {
  const test = await testApp(engine);
  const company = await foundCompany(test);
  const { manager } = test.get(Transaction);
  let met = 0;

  const record: LeadsApp['record'] = async (contactId, kind = 'material-scanned', material = company.material, nth = 1) => {
    const origin = material && { materialId: material.id, placementId: material.placementDetails[0].id, campaignId: material.campaign.id };
    return TouchpointRecorded.of(await test.get(RecordTouchpoint).execute({ contactId, kind, ...origin, nth: kind === 'material-scanned' ? nth : null }));
  };
  return {
    test, company, record,
    meet: async () => (await test.get(RecogniseContact).execute([{ kind: 'mini-openid', value: `visitor-${(met += 1)}` }])).id,
    design: (owner, alertOn = 'first') => design(company.admin, { campaignId: company.campaign.id, owner, alertOn, landing: { kind: 'content', contentId: company.content.id } }),
    touch: async (...encounter) => {
      const { touchpointId } = await record(...encounter);
      await test.settle();
      return touchpointId;
    },
    leadsOf: (contactId) => manager.find(Lead, { where: { contactId }, order: { createdAt: 'ASC', id: 'ASC' } }),
    entriesOf: async ({ id }) => (await manager.find(LeadEntry, { where: { leadId: id }, order: { id: 'ASC' } })).map((entry) => `${entry.kind} ${entry.text}`),
    alertsOf: ({ id }) => manager.find(Alert, { where: { leadId: id }, order: { id: 'ASC' } }),
    forgetLeads: async () => {
      test.clock.moveTo(null);
      for (const entity of [Lead, LeadEntry, Alert]) await manager.clear(entity);
    },
    close: () => test.close(),
  };
}
