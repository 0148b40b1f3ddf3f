import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, idOf, index, json, moment, nullable, text, truth, unique, whole } from '../platform/database/columns.js';

export class Payments1763700450000 implements MigrationInterface {
  name = 'Payments1763700450000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'orders',
      columns: [
        id, idOf('contactId'), text('subjectKind', 16), idOf('subjectId'), text('openKey', 60, nullable), text('paidKey', 60, nullable), text('description', 127),
        whole('amountFen'), text('state', 12), text('trouble', 20, nullable), moment('payBy'), moment('createdAt'),
        text('payerOpenid', 128, nullable), moment('preparedAt', nullable), moment('lastPreparedAt', nullable), moment('askedAt', nullable),
        text('transactionId', 32, nullable), whole('paidFen', nullable), moment('paidAt', nullable), truth('isLate'), truth('isDouble'), whole('claimedFen'), whole('refundedFen'),
        text('closeReason', 20, nullable), moment('closedAt', nullable), moment('dueAt'), idOf('leaseId', nullable), whole('attempts'),
      ],
      indices: [
        unique('orders_one_open', 'openKey'), unique('orders_one_paid', 'paidKey'), index('orders_due', 'state', 'dueAt'), index('orders_by_lease', 'leaseId'),
        index('orders_newest', 'createdAt', 'id'), index('orders_by_state', 'state', 'createdAt', 'id'), index('orders_by_trouble', 'trouble', 'createdAt', 'id'),
        index('orders_of_subject', 'subjectId', 'createdAt', 'id'), index('orders_of_contact', 'contactId', 'createdAt', 'id'), index('orders_by_payment', 'paidAt', 'id'),
      ],
    });
    await createTable(runner, {
      name: 'order_entries',
      columns: [id, idOf('orderId'), moment('at'), text('kind', 12), text('text', 300), idOf('byId', nullable)],
      indices: [index('order_entries_of_order', 'orderId', 'at', 'id')],
    });
    await createTable(runner, {
      name: 'refunds',
      columns: [
        id, idOf('orderId'), whole('amountFen'), text('reason', 80), idOf('byStaffId', nullable), text('state', 12), text('why', 200, nullable), text('wechatId', 32, nullable),
        moment('createdAt'), moment('acceptedAt', nullable), moment('settledAt', nullable), moment('dueAt'), idOf('leaseId', nullable), whole('attempts'),
      ],
      indices: [
        index('refunds_of_order', 'orderId', 'createdAt', 'id'), index('refunds_due', 'state', 'dueAt'), index('refunds_by_lease', 'leaseId'), index('refunds_by_acceptance', 'acceptedAt', 'id'),
      ],
    });
    await createTable(runner, {
      name: 'payment_notifications',
      columns: [id, text('eventId', 64), text('kind', 12), text('orderId', 32, nullable), text('refundId', 64, nullable), { name: 'body', type: 'text' }, json('facts'), moment('receivedAt')],
      indices: [unique('payment_notifications_unique_event', 'eventId'), index('payment_notifications_of_order', 'orderId', 'receivedAt'), index('payment_notifications_by_age', 'receivedAt')],
    });
    await createTable(runner, {
      name: 'reconciliations',
      columns: [
        id, text('day', 10), text('state', 12), whole('payments'), whole('paidFen'), whole('refunds'), whole('refundedFen'), text('why', 200, nullable), moment('checkedAt', nullable),
        moment('dueAt'), idOf('leaseId', nullable), whole('attempts'),
      ],
      indices: [unique('reconciliations_by_day', 'day'), index('reconciliations_due', 'state', 'dueAt'), index('reconciliations_by_lease', 'leaseId')],
    });
    await createTable(runner, {
      name: 'bill_differences',
      columns: [id, text('day', 10), text('kind', 12), text('what', 8), text('orderId', 32), text('refundId', 64, nullable), whole('ourFen', nullable), whole('theirFen', nullable), text('text', 200)],
      indices: [index('bill_differences_of_day', 'day', 'id')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['bill_differences', 'reconciliations', 'payment_notifications', 'refunds', 'order_entries', 'orders']) await runner.dropTable(table);
  }
}
