import type { MigrationInterface, QueryRunner } from 'typeorm';
import { exchangeIndices, index } from '../platform/database/columns.js';

const UNUSED = index('touchpoints_of_event', 'eventId', 'at');

/** Nobody looks for the encounters of an event: what is told of one is told from its registrations. */
export class FewerTouchpointIndices1763700017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await exchangeIndices(runner, 'touchpoints', [UNUSED], []);
  }

  async down(runner: QueryRunner): Promise<void> {
    await exchangeIndices(runner, 'touchpoints', [], [UNUSED]);
  }
}
