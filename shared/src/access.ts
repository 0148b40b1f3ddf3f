/** What a member of staff may do in the console and in the mini-program. Each route names one of these. */
export const ROLES = ['admin', 'marketer', 'sdr', 'sales', 'door', 'distributor'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = {
  admin: '管理员', marketer: '市场', sdr: 'SDR', sales: '销售', door: '门岗', distributor: '经销商',
};

export const PERMISSIONS = [
  'session.own',
  'staff.read', 'staff.manage',
  'distributors.read', 'distributors.manage',
  'contacts.read', 'contacts.edit', 'contacts.export', 'contacts.reveal-phone',
  'tags.read', 'tags.manage',
  'content.read', 'content.manage',
  'campaigns.read', 'campaigns.manage',
  'materials.read', 'materials.manage', 'materials.print',
  'forms.read', 'forms.manage',
  'events.read', 'events.manage', 'events.decide', 'events.invite', 'door.check', 'door.manage',
  'leads.read', 'leads.assign', 'leads.answer',
  'alerts.read', 'alerts.manage',
  'payments.read', 'payments.manage',
  'reports.read',
  'operations.read', 'operations.manage', 'audit.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const MARKETER: Permission[] = [
  'session.own', 'staff.read', 'distributors.read', 'distributors.manage',
  'contacts.read', 'contacts.edit', 'contacts.export', 'contacts.reveal-phone', 'tags.read', 'tags.manage',
  'content.read', 'content.manage', 'campaigns.read', 'campaigns.manage',
  'materials.read', 'materials.manage', 'materials.print', 'forms.read', 'forms.manage',
  'events.read', 'events.manage', 'events.decide', 'events.invite', 'door.check', 'door.manage',
  'leads.read', 'leads.assign', 'leads.answer', 'alerts.read', 'alerts.manage', 'payments.read', 'payments.manage', 'reports.read', 'operations.read',
];

/** Role × permission. Ownership narrows further, at the query: see `ownOnly`. */
export const PERMISSIONS_OF: Record<Role, readonly Permission[]> = {
  admin: PERMISSIONS,
  marketer: MARKETER,
  sdr: ['session.own', 'staff.read', 'contacts.read', 'contacts.edit', 'contacts.reveal-phone', 'tags.read', 'content.read',
    'campaigns.read', 'materials.read', 'forms.read', 'events.read', 'events.decide', 'events.invite',
    'leads.read', 'leads.assign', 'leads.answer', 'alerts.read', 'reports.read'],
  sales: ['session.own', 'contacts.read', 'contacts.edit', 'contacts.reveal-phone', 'tags.read', 'content.read', 'events.read', 'events.invite',
    'leads.read', 'leads.answer', 'alerts.read'],
  door: ['session.own', 'door.check'],
  distributor: ['session.own', 'contacts.read', 'contacts.reveal-phone', 'tags.read', 'content.read', 'events.invite', 'leads.read', 'leads.answer', 'alerts.read'],
};

/** Roles that see only the contacts, leads and alerts that are their own (a distributor's staff: their distributor's). */
export const SEES_OWN_ONLY: readonly Role[] = ['sales', 'distributor', 'door'];

export function can(role: Role, permission: Permission): boolean {
  return PERMISSIONS_OF[role].includes(permission);
}
