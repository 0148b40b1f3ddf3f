import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, idOf, index, json, moment, nullable, text, truth, unique, whole } from '../../platform/database/columns.js';

export class Door1763700310000 implements MigrationInterface {
  name = 'Door1763700310000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'ticket_keys',
      columns: [id, idOf('eventId'), text('publicKey', 44), text('sealedKey', 200), moment('createdAt')],
      indices: [unique('ticket_keys_of_event', 'eventId')],
    });
    await createTable(runner, {
      name: 'tickets',
      columns: [
        id, text('number', 8), text('token', 160), idOf('registrationId'), idOf('eventId'), idOf('ticketTypeId'), idOf('contactId'), moment('issuedAt'), moment('revokedAt', nullable),
        text('revokedBecause', 200, nullable), moment('checkedInAt', nullable), moment('checkedOutAt', nullable), truth('isArrivalRecorded'), moment('changedAt'),
      ],
      indices: [unique('tickets_by_number', 'number'), index('tickets_of_registration', 'registrationId', 'id'), index('tickets_by_change', 'eventId', 'changedAt')],
    });
    await createTable(runner, {
      name: 'check_lists',
      columns: [
        id, idOf('eventId'), text('name', 40), text('kind', 10), json('ticketTypeIds', nullable), moment('opensAt', nullable), moment('closesAt', nullable), truth('allowsReentry'), moment('createdAt'),
      ],
      indices: [index('check_lists_of_event', 'eventId', 'id')],
    });
    await createTable(runner, {
      name: 'door_devices',
      columns: [
        id, idOf('eventId'), text('gate', 40), text('name', 60), truth('canSearch'), text('pairingHash', 64, nullable), moment('pairingExpiresAt', nullable), text('tokenHash', 64, nullable),
        text('sealedKey', 200, nullable), idOf('pairedById', nullable), moment('pairedAt', nullable), moment('lastSeenAt', nullable), whole('clockOffsetMs', nullable), moment('syncedAt', nullable),
        moment('revokedAt', nullable), moment('createdAt'),
      ],
      indices: [index('door_devices_of_event', 'eventId', 'id'), unique('door_devices_by_pairing', 'pairingHash'), unique('door_devices_by_token', 'tokenHash')],
    });
    await this.scans(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['door_scans', 'door_devices', 'check_lists', 'tickets', 'ticket_keys']) await runner.dropTable(table);
  }

  private async scans(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'door_scans',
      columns: [
        id, idOf('eventId'), idOf('listId'), idOf('deviceId', nullable), text('gate', 40), idOf('ticketId', nullable), text('code', 200, nullable), text('direction', 3), text('method', 8), text('verdict', 12),
        moment('at'), moment('deviceAt'), whole('offsetMs'), truth('isClockDoubtful'), moment('receivedAt'), moment('changedAt'), text('outcome', 10), text('conflict', 16, nullable), moment('resolvedAt', nullable),
        idOf('resolvedById', nullable), text('resolution', 200, nullable), moment('undoneAt', nullable), idOf('undoneById', nullable),
      ],
      indices: [
        index('door_scans_of_ticket', 'ticketId', 'listId'), index('door_scans_by_outcome', 'eventId', 'listId', 'outcome', 'gate'), index('door_scans_conflicts', 'eventId', 'conflict', 'at'), index('door_scans_by_time', 'eventId', 'at', 'id'),
        index('door_scans_by_change', 'eventId', 'changedAt', 'id'), index('door_scans_of_device', 'deviceId'),
      ],
    });
  }
}
