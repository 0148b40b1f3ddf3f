import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, idOf, index, json, moment, nullable, text, unique, whole } from '../platform/database/columns.js';

export class Forms1763700250000 implements MigrationInterface {
  name = 'Forms1763700250000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'forms',
      columns: [id, text('name', 80), whole('version'), moment('archivedAt', nullable), moment('createdAt'), moment('updatedAt')],
      indices: [index('forms_by_creation', 'createdAt')],
    });
    await createTable(runner, {
      name: 'form_versions',
      columns: [id, idOf('formId'), whole('number'), json('schema'), idOf('savedById', nullable), moment('savedAt')],
      indices: [unique('form_versions_unique', 'formId', 'number')],
    });
    await createTable(runner, {
      name: 'form_submissions',
      columns: [
        id, idOf('formId'), whole('version'), idOf('contactId'), text('subjectKind', 16), text('subjectId', 25), json('answers'), json('sealedPhones', nullable),
        moment('submittedAt'), moment('editedAt', nullable),
      ],
      indices: [
        unique('form_submissions_one_each', 'subjectKind', 'subjectId', 'contactId', 'formId'),
        index('form_submissions_of_form', 'formId', 'submittedAt', 'id'),
        index('form_submissions_of_version', 'formId', 'version', 'submittedAt', 'id'),
        index('form_submissions_of_contact', 'contactId', 'formId', 'submittedAt'),
      ],
    });
    await createTable(runner, {
      name: 'uploaded_files',
      columns: [
        id, idOf('contactId'), text('name', 120), text('type', 100), whole('bytes'), text('storedAs', 64), idOf('submissionId', nullable), moment('createdAt'),
      ],
      indices: [index('uploaded_files_of_contact', 'contactId', 'createdAt'), index('uploaded_files_of_submission', 'submissionId', 'createdAt')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['uploaded_files', 'form_submissions', 'form_versions', 'forms']) await runner.dropTable(table);
  }
}
