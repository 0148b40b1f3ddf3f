import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, idOf, index, moment, nullable, text, unique } from '../platform/database/columns.js';

export class Leads1763700500000 implements MigrationInterface {
  name = 'Leads1763700500000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'leads',
      columns: [
        id, idOf('contactId'), idOf('openKey', nullable), text('stage', 16), idOf('ownerStaffId', nullable), idOf('ownerDistributorId', nullable),
        idOf('sourceTouchpointId'), idOf('materialId', nullable), idOf('placementId', nullable), idOf('campaignId', nullable), text('why', 200),
        text('verdict', 8, nullable), text('reason', 16, nullable), text('note', 500, nullable), moment('remindAt', nullable),
        moment('answeredAt', nullable), idOf('answeredById', nullable), moment('reminderDueAt', nullable),
        idOf('phoneReadById', nullable), moment('phoneReadAt', nullable), moment('createdAt'),
      ],
      indices: [
        unique('leads_one_open', 'openKey'), index('leads_newest', 'createdAt', 'id'), index('leads_by_stage', 'stage', 'createdAt', 'id'),
        index('leads_by_answer', 'answeredAt', 'createdAt', 'id'), index('leads_of_owner', 'ownerStaffId', 'answeredAt', 'createdAt', 'id'),
        index('leads_of_distributor', 'ownerDistributorId', 'answeredAt', 'createdAt', 'id'), index('leads_of_material', 'materialId', 'createdAt', 'id'),
        index('leads_of_contact', 'contactId', 'createdAt', 'id'), index('leads_to_remind_of', 'reminderDueAt'),
      ],
    });
    await createTable(runner, {
      name: 'lead_entries',
      columns: [id, idOf('leadId'), moment('at'), text('kind', 16), text('text', 700), idOf('byId', nullable), idOf('touchpointId', nullable)],
      indices: [index('lead_entries_of_lead', 'leadId', 'at'), unique('lead_entries_unique_touchpoint', 'touchpointId')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['lead_entries', 'leads']) await runner.dropTable(table);
  }
}
