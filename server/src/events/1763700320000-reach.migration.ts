import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTable, id, idOf, index, moment, nullable, text, truth, unique, whole } from '../platform/database/columns.js';

/** Invitations, what was opened, and when the survey was answered. */
export class Reach1763700320000 implements MigrationInterface {
  name = 'Reach1763700320000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'invitations',
      columns: [
        id, idOf('eventId'), text('code', 16), text('personalKey', 70, nullable), text('sharerKind', 12, nullable), idOf('sharerId', nullable),
        text('guestName', 60, nullable), text('guestCompany', 100, nullable), text('phoneMasked', 20, nullable), idOf('contactId', nullable), idOf('importId', nullable),
        moment('sentAt', nullable), moment('openedAt', nullable), whole('opens'), text('imageKey', 64, nullable), text('imageFile', 60, nullable), moment('createdAt'),
      ],
      indices: [
        unique('invitations_code', 'code'), unique('invitations_personal', 'personalKey'), index('invitations_newest', 'eventId', 'createdAt', 'id'),
        index('invitations_of_inviter', 'eventId', 'sharerId', 'createdAt', 'id'), index('invitations_sent', 'eventId', 'sentAt', 'id'),
        index('invitations_of_guest', 'contactId', 'eventId'), index('invitations_of_import', 'importId', 'id'),
      ],
    });
    await createTable(runner, {
      name: 'event_openings',
      columns: [
        id, idOf('eventId'), idOf('contactId'), idOf('invitationId', nullable), text('sharerKind', 12, nullable), idOf('sharerId', nullable), truth('isFirst'), truth('isFirstOfSharer'),
        whole('opens'), moment('at'),
      ],
      indices: [
        index('event_openings_of_contact', 'contactId', 'eventId'), index('event_openings_first', 'eventId', 'isFirst', 'at', 'id'),
        index('event_openings_by_sharer', 'eventId', 'isFirstOfSharer', 'sharerId', 'at', 'id'),
      ],
    });
    await runner.addColumn('registrations', new TableColumn(moment('surveyedAt', nullable)));
    await runner.createIndex('registrations', new TableIndex(index('registrations_of_invitation', 'invitationId')));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('registrations', 'registrations_of_invitation');
    await runner.dropColumn('registrations', 'surveyedAt');
    for (const table of ['event_openings', 'invitations']) await runner.dropTable(table);
  }
}
