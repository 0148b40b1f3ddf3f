import { can, PERMISSIONS, PERMISSIONS_OF, ROLES } from './access.js';

test('an admin may do everything', () => {
  expect(PERMISSIONS.filter((permission) => !can('admin', permission))).toEqual([]);
});

test('everybody may look after his own session, and the door may check tickets and nothing else', () => {
  expect(ROLES.filter((role) => !can(role, 'session.own'))).toEqual([]);
  expect(PERMISSIONS_OF.door).toEqual(['session.own', 'door.check']);
});

test('only an admin manages staff and reads the audit', () => {
  expect(ROLES.filter((role) => can(role, 'staff.manage'))).toEqual(['admin']);
  expect(ROLES.filter((role) => can(role, 'audit.read'))).toEqual(['admin']);
});
