import { AuditRow } from '../../platform/audit/audit-row.entity.js';
import { RecordAudit } from '../../platform/audit/record-audit.js';
import { Transaction } from '../../platform/database/transaction.js';
import { StaffMember } from '../../staff/staff-member.entity.js';
import { emailOf, STAFF } from './company/staff.data.js';
import type { DemoServer } from './demo-world.js';

/** none: an empty database · complete · cut-off: begun, and never finished · foreign: somebody's own data. */
export type DemoState = 'none' | 'complete' | 'cut-off' | 'foreign';

/** The row that is written last tells a complete demo company from one that was cut off. */
export async function stateOfDemo({ get }: Pick<DemoServer, 'get'>): Promise<DemoState> {
  const { manager } = get(Transaction);
  if (await manager.existsBy(AuditRow, { action: 'demo-founded' })) return 'complete';
  if (await manager.existsBy(StaffMember, { email: emailOf(STAFF[0]) })) return 'cut-off';
  return (await manager.count(StaffMember)) > 0 ? 'foreign' : 'none';
}

export async function noteCompletion({ get }: Pick<DemoServer, 'get'>): Promise<void> {
  await get(RecordAudit).execute({ by: { staffId: null, name: '系统初始化', address: '' }, action: 'demo-founded', subject: '演示公司' });
}
