import type { MigrationInterface, QueryRunner, TableIndexOptions } from 'typeorm';
import { exchangeIndices, index } from '../../platform/database/columns.js';

const TICKETS: Exchange = { before: [index('tickets_by_change', 'eventId', 'changedAt')], since: [index('tickets_by_change', 'changedAt', 'eventId'), index('tickets_revoked', 'revokedAt', 'eventId')] };
const SCANS: Exchange = {
  before: [index('door_scans_by_outcome', 'eventId', 'listId', 'outcome', 'gate'), index('door_scans_by_time', 'eventId', 'at', 'id'), index('door_scans_of_device', 'deviceId')],
  since: [index('door_scans_by_time', 'eventId', 'at', 'id', 'outcome', 'listId', 'gate', 'deviceId')],
};

interface Exchange {
  before: TableIndexOptions[];
  since: TableIndexOptions[];
}

/** What arrives together is written side by side: in the order of time, not by event, gate and device. */
export class FewerDoorIndices1763700341000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await exchangeIndices(runner, 'tickets', TICKETS.before, TICKETS.since);
    await exchangeIndices(runner, 'door_scans', SCANS.before, SCANS.since);
  }

  async down(runner: QueryRunner): Promise<void> {
    await exchangeIndices(runner, 'tickets', TICKETS.since, TICKETS.before);
    await exchangeIndices(runner, 'door_scans', SCANS.since, SCANS.before);
  }
}
