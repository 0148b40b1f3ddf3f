import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, idOf, index, json, moment, nullable, text, truth, unique, whole } from '../platform/database/columns.js';

export class Events1763700300000 implements MigrationInterface {
  name = 'Events1763700300000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, { name: 'event_series', columns: [id, text('name', 60), text('theme', 300), text('rhythm', 12), moment('createdAt')] });
    await createTable(runner, {
      name: 'events',
      columns: [
        id, text('state', 10), text('title', 100), text('coverUrl', 500, nullable), idOf('seriesId', nullable), idOf('campaignId', nullable),
        text('timeZone', 40), moment('startsAt'), moment('endsAt'), json('place'), truth('needsApproval'), truth('hasWaitlist'), whole('offerHours'), whole('payWithinMinutes'),
        moment('signUpUntil', nullable), moment('cancelUntil', nullable), truth('isTransferable'), truth('hasSelfCheckIn'), idOf('formId', nullable), idOf('surveyFormId', nullable),
        json('contentIds'), text('ownerKind', 12), idOf('ownerId'), whole('version'), text('cancelReason', 200, nullable), truth('isClearing'),
        moment('publishedAt', nullable), moment('createdAt'),
      ],
      indices: [
        index('events_newest', 'createdAt', 'id'), index('events_by_start', 'startsAt', 'id'), index('events_by_state', 'state', 'startsAt'),
        index('events_of_series', 'seriesId', 'startsAt'), index('events_clearing', 'isClearing'),
      ],
    });
    await createTable(runner, { name: 'event_texts', columns: [idOf('eventId', { isPrimary: true }), text('summary', 300), json('body'), json('agenda')] });
    await createTable(runner, {
      name: 'ticket_types',
      columns: [id, idOf('eventId'), whole('position'), text('name', 40), text('description', 300), whole('priceFen'), moment('opensAt', nullable), moment('closesAt', nullable), truth('isHidden')],
      indices: [index('ticket_types_of_event', 'eventId')],
    });
    await createTable(runner, {
      name: 'promo_codes',
      columns: [id, idOf('eventId'), text('code', 20), text('kind', 8), whole('off'), json('ticketTypeIds', nullable), moment('validUntil', nullable), moment('createdAt')],
      indices: [unique('promo_codes_unique', 'code', 'eventId'), index('promo_codes_of_event', 'eventId')],
    });
    await createTable(runner, {
      name: 'allotments',
      columns: [id, idOf('eventId'), whole('size', nullable), whole('taken'), whole('waiting')],
      indices: [index('allotments_of_event', 'eventId'), index('allotments_waiting', 'waiting')],
    });
    await this.registrations(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['registration_transfers', 'registration_entries', 'registrations', 'allotments', 'promo_codes', 'ticket_types', 'event_texts', 'events', 'event_series']) await runner.dropTable(table);
  }

  private async registrations(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'registrations',
      columns: [
        id, idOf('eventId'), idOf('contactId'), idOf('ticketTypeId'), text('state', 12), text('channel', 12), truth('holdsSeat'), truth('holdsPromo'),
        text('name', 60), text('company', 100, nullable), text('title', 60, nullable), idOf('promoCodeId', nullable), whole('payableFen'), whole('paidFen'), idOf('orderId', nullable),
        moment('payBy', nullable), text('refund', 12), moment('offerUntil', nullable), idOf('queueKey', nullable), text('reason', 200, nullable), text('note', 500, nullable),
        idOf('invitationId', nullable), text('sharerKind', 12, nullable), idOf('sharerId', nullable), idOf('materialId', nullable), idOf('campaignId', nullable),
        idOf('submissionId', nullable), moment('checkedInAt', nullable), moment('signedUpAt'), moment('createdAt'),
      ],
      indices: [
        unique('registrations_unique', 'eventId', 'contactId'), index('registrations_of_contact', 'contactId', 'signedUpAt'), index('registrations_newest', 'eventId', 'createdAt', 'id'),
        index('registrations_by_state', 'eventId', 'state', 'createdAt', 'id'), index('registrations_by_type', 'eventId', 'ticketTypeId', 'createdAt', 'id'),
        index('registrations_by_channel', 'eventId', 'channel', 'createdAt', 'id'), index('registrations_by_sharer', 'eventId', 'sharerId', 'createdAt', 'id'),
        index('registrations_arrived', 'eventId', 'checkedInAt'), index('registrations_queue', 'eventId', 'ticketTypeId', 'queueKey'), index('registrations_offered', 'offerUntil'),
        index('registrations_of_order', 'orderId'),
      ],
    });
    await createTable(runner, {
      name: 'registration_entries',
      columns: [id, idOf('registrationId'), moment('at'), text('state', 12), text('text', 300), idOf('byId', nullable)],
      indices: [index('registration_entries_of', 'registrationId', 'id')],
    });
    await createTable(runner, {
      name: 'registration_transfers',
      columns: [text('code', 32, { isPrimary: true }), idOf('registrationId'), moment('createdAt'), moment('expiresAt'), idOf('claimedById', nullable), moment('claimedAt', nullable)],
      indices: [index('registration_transfers_of', 'registrationId')],
    });
  }
}
