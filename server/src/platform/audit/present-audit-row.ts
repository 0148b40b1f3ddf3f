import type { AuditRowView } from '@chudian/shared';
import type { AuditRow } from './audit-row.entity.js';

export function presentAuditRow(row: AuditRow): AuditRowView {
  const { id, at, action, subject, detail, address } = row;
  return { id, at: at.toISOString(), by: { id: row.staffId ?? '', name: row.name }, action, subject, detail, address };
}
