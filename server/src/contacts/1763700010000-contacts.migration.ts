import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, idOf, index, json, moment, nullable, text, truth, unique, whole } from '../platform/database/columns.js';

export class Contacts1763700010000 implements MigrationInterface {
  name = 'Contacts1763700010000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'contacts',
      columns: [
        id, text('name', 60, nullable), text('company', 100, nullable), text('title', 60, nullable),
        text('phoneSealed', 255, nullable), text('phoneIndex', 40, nullable), text('phoneMasked', 20, nullable),
        idOf('ownerId', nullable), idOf('ownerDistributorId', nullable), idOf('firstMaterialId', nullable), idOf('firstCampaignId', nullable),
        whole('touchpoints'), moment('lastTouchAt'), text('consentVersion', 16, nullable), moment('consentAt', nullable),
        idOf('mergedIntoId', nullable), text('mergeEvidence', 32, nullable), moment('mergedAt', nullable), moment('createdAt'),
      ],
      indices: [
        index('contacts_by_creation', 'mergedIntoId', 'createdAt', 'id'), index('contacts_of_owner', 'ownerId', 'createdAt'),
        index('contacts_of_distributor', 'ownerDistributorId', 'createdAt'), index('contacts_by_first_material', 'firstMaterialId', 'createdAt'),
        index('contacts_by_first_campaign', 'firstCampaignId', 'createdAt'), index('contacts_by_phone', 'phoneIndex'),
      ],
    });
    await createTable(runner, {
      name: 'identities',
      columns: [id, idOf('contactId'), text('kind', 16), text('value', 64), moment('seenAt')],
      indices: [unique('identities_unique', 'kind', 'value'), index('identities_of_contact', 'contactId')],
    });
    await createTable(runner, {
      name: 'touchpoints',
      columns: [
        id, idOf('contactId'), text('kind', 20), moment('at'), idOf('campaignId', nullable), idOf('materialId', nullable), idOf('placementId', nullable),
        idOf('codeId', nullable), idOf('contentId', nullable), whole('nth', nullable), whole('nthOfPlacement', nullable), truth('isFirstEver'), json('utm', nullable), text('detail', 200, nullable),
      ],
      indices: [index('touchpoints_of_contact', 'contactId', 'at'), index('touchpoints_of_material', 'materialId', 'at'), index('touchpoints_of_kind', 'kind', 'at')],
    });
    await createTable(runner, { name: 'tags', columns: [id, text('name', 40), text('group', 40, nullable), moment('createdAt')], indices: [unique('tags_unique_name', 'name')] });
    await createTable(runner, {
      name: 'taggings',
      columns: [idOf('contactId', { isPrimary: true }), idOf('tagId', { isPrimary: true }), text('setByKind', 8), idOf('setById'), moment('setAt'), moment('contactCreatedAt')],
      indices: [index('taggings_of_tag', 'tagId', 'contactCreatedAt', 'contactId')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['taggings', 'tags', 'touchpoints', 'identities', 'contacts']) await runner.dropTable(table);
  }
}
