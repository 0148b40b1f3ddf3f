import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, idOf, index, json, moment, nullable, text, unique, whole } from '../platform/database/columns.js';

export class Materials1763700050000 implements MigrationInterface {
  name = 'Materials1763700050000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'materials',
      columns: [
        id, idOf('campaignId'), text('name', 80), text('form', 20), text('ownerKind', 12), idOf('ownerId'), json('tagIds'), json('landing'), json('landingRules'),
        json('utm'), text('alertOn', 8), moment('validFrom', nullable), moment('validUntil', nullable), moment('retiredAt', nullable), whole('version'), moment('createdAt'),
      ],
      indices: [index('materials_of_campaign', 'campaignId'), index('materials_by_creation', 'createdAt')],
    });
    await createTable(runner, {
      name: 'placements',
      columns: [id, idOf('materialId'), text('name', 60), json('tagIds'), moment('createdAt')],
      indices: [index('placements_of_material', 'materialId')],
    });
    await createTable(runner, {
      name: 'codes',
      columns: [
        id, text('serial', 10), idOf('materialId'), idOf('placementId'), idOf('batchId', nullable), whole('number', nullable), text('symbol', 8),
        text('wechatUrl', 255, nullable), moment('retiredAt', nullable), moment('createdAt'),
      ],
      indices: [unique('codes_unique_serial', 'serial'), index('codes_of_material', 'materialId', 'id'), index('codes_of_placement', 'placementId'), index('codes_of_batch', 'batchId', 'number')],
    });
    await createTable(runner, {
      name: 'batches',
      columns: [id, idOf('materialId'), idOf('placementId'), text('name', 60), whole('size'), whole('made'), moment('createdAt')],
      indices: [index('batches_of_material', 'materialId', 'createdAt')],
    });
    await createTable(runner, {
      name: 'material_visits',
      columns: [idOf('contactId', { isPrimary: true }), idOf('placementId', { isPrimary: true }), idOf('materialId'), whole('scans'), moment('firstAt')],
      indices: [index('material_visits_of_material', 'materialId', 'contactId')],
    });
    await createTable(runner, {
      name: 'material_days',
      columns: [
        idOf('placementId', { isPrimary: true }), text('day', 10, { isPrimary: true }), idOf('campaignId', { isPrimary: true }), idOf('materialId'),
        whole('scans'), whole('people'), whole('placementPeople'), whole('newPeople'),
      ],
      indices: [index('material_days_by_day', 'day'), index('material_days_of_material', 'materialId', 'day')],
    });
    await createTable(runner, { name: 'code_counts', columns: [idOf('codeId', { isPrimary: true }), whole('scans')] });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['code_counts', 'material_days', 'material_visits', 'batches', 'codes', 'placements', 'materials']) await runner.dropTable(table);
  }
}
