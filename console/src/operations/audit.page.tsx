import { AUDIT_ACTION_NAMES, type AuditRowView, type Page as PageOf } from '@chudian/shared';
import type { TableColumnsType } from 'antd';
import { Page } from '../platform/ui/page';
import { PagedTable } from '../platform/ui/tables';
import { TimeText } from '../platform/ui/time-text';
import { useAudit } from './use-operations';

const COLUMNS: TableColumnsType<AuditRowView> = [
  { title: '时间', render: (_, row) => <TimeText at={row.at} /> },
  { title: '操作人', render: (_, row) => row.by.name },
  { title: '操作', render: (_, row) => AUDIT_ACTION_NAMES[row.action] },
  { title: '对象', render: (_, row) => <div className="clamp">{row.subject}</div> },
  { title: '说明', render: (_, row) => (row.detail ? <div className="clamp">{row.detail}</div> : <span className="faint">—</span>) },
  { title: '网络地址', dataIndex: 'address' },
];

/** Who did what, when; nobody can change it. */
export function AuditPage() {
  const audit = useAudit();
  return (
    <Page title="审计日志" lead="登录、查看手机号、导出、修改员工等操作的记录，只能查看，不能修改。">
      <PagedTable<AuditRowView, PageOf<AuditRowView>> from={audit} saveAs="审计日志" empty="还没有记录" columns={COLUMNS} />
    </Page>
  );
}
