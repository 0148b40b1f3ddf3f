import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, idOf, index, json, moment, nullable, text, truth, unique, whole } from '../platform/database/columns.js';

export class Staff1763700005000 implements MigrationInterface {
  name = 'Staff1763700005000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'staff_members',
      columns: [
        id, text('name', 50), text('email', 120), text('role', 16), text('title', 50, nullable), text('phoneSealed', 255, nullable), text('phoneMasked', 20, nullable),
        text('wecomUserId', 64, nullable), idOf('distributorId', nullable), truth('isActive'), text('passwordHash', 120), moment('passwordSetAt'), truth('mustChangePassword'),
        text('serviceOpenid', 64, nullable), text('miniOpenid', 64, nullable), text('unionid', 64, nullable), moment('boundAt', nullable), moment('createdAt'),
      ],
      indices: [
        unique('staff_members_unique_email', 'email'), unique('staff_members_unique_service_openid', 'serviceOpenid'),
        unique('staff_members_unique_mini_openid', 'miniOpenid'), unique('staff_members_unique_unionid', 'unionid'),
        index('staff_members_of_distributor', 'distributorId', 'isActive', 'createdAt'), index('staff_members_by_role', 'role', 'isActive', 'createdAt'),
      ],
    });
    await createTable(runner, {
      name: 'staff_sessions',
      columns: [id, text('tokenHash', 64), idOf('staffId'), moment('startedAt'), moment('lastSeenAt'), text('address', 45), text('device', 60)],
      indices: [unique('staff_sessions_unique_token', 'tokenHash'), index('staff_sessions_of_member', 'staffId', 'startedAt'), index('staff_sessions_by_last_sight', 'lastSeenAt')],
    });
    await createTable(runner, {
      name: 'known_devices',
      columns: [id, text('tokenHash', 64), idOf('staffId'), moment('lastUsedAt')],
      indices: [unique('known_devices_unique', 'tokenHash', 'staffId'), index('known_devices_of_member', 'staffId'), index('known_devices_by_last_use', 'lastUsedAt')],
    });
    await createTable(runner, {
      name: 'wechat_bindings',
      columns: [id, text('ticketHash', 64), idOf('staffId'), moment('expiresAt'), text('serviceOpenid', 64, nullable), text('miniOpenid', 64, nullable)],
      indices: [unique('wechat_bindings_unique_ticket', 'ticketHash'), index('wechat_bindings_of_member', 'staffId'), index('wechat_bindings_by_end', 'expiresAt')],
    });
    await createTable(runner, {
      name: 'assignment_rules',
      columns: [id, text('name', 50), json('memberIds'), whole('turn'), truth('isActive'), moment('createdAt')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['assignment_rules', 'wechat_bindings', 'known_devices', 'staff_sessions', 'staff_members']) await runner.dropTable(table);
  }
}
