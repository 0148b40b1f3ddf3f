import type { MigrationInterface, QueryRunner, TableIndexOptions } from 'typeorm';
import { exchangeIndices, index, unique } from '../../platform/database/columns.js';

const BEFORE: TableIndexOptions[] = [
  unique('registrations_unique', 'eventId', 'contactId'), index('registrations_of_contact', 'contactId', 'signedUpAt'), index('registrations_newest', 'eventId', 'createdAt', 'id'),
  index('registrations_by_state', 'eventId', 'state', 'createdAt', 'id'), index('registrations_by_type', 'eventId', 'ticketTypeId', 'createdAt', 'id'), index('registrations_by_channel', 'eventId', 'channel', 'createdAt', 'id'),
  index('registrations_by_sharer', 'eventId', 'sharerId', 'createdAt', 'id'), index('registrations_arrived', 'eventId', 'checkedInAt'),
  index('registrations_queue', 'eventId', 'ticketTypeId', 'queueKey'),
];
const SINCE: TableIndexOptions[] = [
  unique('registrations_unique', 'contactId', 'eventId'), index('registrations_newest', 'eventId', 'createdAt', 'id', 'state', 'ticketTypeId', 'channel', 'sharerId', 'checkedInAt'),
  index('registrations_queue', 'queueKey'),
];

/**
 * A sign-up writes a page of each index that begins with the event. The filters of an event's list need none of their own: what they ask
 * for stands behind the order of the list, and is looked through without its rows.
 */
export class FewerRegistrationIndices1763700340000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await exchangeIndices(runner, 'registrations', BEFORE, SINCE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await exchangeIndices(runner, 'registrations', SINCE, BEFORE);
  }
}
