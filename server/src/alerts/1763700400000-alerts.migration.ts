import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, idOf, index, json, moment, nullable, text, truth, unique, whole } from '../platform/database/columns.js';

export class Alerts1763700400000 implements MigrationInterface {
  name = 'Alerts1763700400000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'alerts',
      columns: [
        id, text('dedupeKey', 120), text('kind', 16), idOf('recipientId'), idOf('distributorId', nullable), idOf('leadId', nullable),
        text('title', 200), json('fields'), text('miniPage', 200), text('consolePage', 200),
        text('state', 16), text('route', 16, nullable), whole('tries'), moment('triedSince', nullable), truth('isUncertain'), json('spentRoutes'),
        whole('rounds'), truth('mayWorkLater'), moment('triesUntil'), whole('resends'), text('messageId', 64, nullable),
        moment('dueAt'), idOf('leaseId', nullable), whole('attempts'), moment('createdAt'), moment('settledAt', nullable),
      ],
      indices: [
        unique('alerts_unique_key', 'dedupeKey'), index('alerts_due', 'state', 'dueAt'), index('alerts_by_lease', 'leaseId'), index('alerts_by_message', 'messageId'),
        index('alerts_newest', 'createdAt', 'id'), index('alerts_by_state', 'state', 'createdAt', 'id'), index('alerts_of_recipient', 'recipientId', 'createdAt', 'id'),
        index('alerts_of_distributor', 'distributorId', 'createdAt', 'id'), index('alerts_of_lead', 'leadId', 'createdAt', 'id'),
      ],
    });
    await createTable(runner, {
      name: 'alert_attempts',
      columns: [id, idOf('alertId'), text('route', 16), moment('at'), text('outcome', 16), whole('errorCode', nullable), text('why', 200)],
      indices: [index('alert_attempts_of_alert', 'alertId', 'at')],
    });
    await createTable(runner, {
      name: 'subscribe_credits',
      columns: [id, idOf('staffId'), text('templateId', 64), whole('reported'), whole('confirmed'), whole('spent'), text('lastAnswer', 8, nullable), moment('answeredAt', nullable)],
      indices: [unique('subscribe_credits_unique', 'staffId', 'templateId')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['subscribe_credits', 'alert_attempts', 'alerts']) await runner.dropTable(table);
  }
}
