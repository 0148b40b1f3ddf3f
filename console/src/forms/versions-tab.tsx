import type { FormVersionView, FormView } from '@chudian/shared';
import { Table, Tag, Typography, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { TimeText } from '../platform/ui/time-text';

/** What was asked when. A version is never rewritten: every answer is read with the questions that were asked. */
export function VersionsTab({ form }: { form: FormView }) {
  const columns: TableColumnsType<FormVersionView> = [
    {
      title: '版本',
      render: (_, row) => (
        <>
          第 {row.version} 版 {row.version === form.version && <Tag color="green">使用中</Tag>}
        </>
      ),
    },
    { title: '问题', align: 'right', className: 'number', dataIndex: 'fields' },
    {
      title: '答卷',
      align: 'right',
      className: 'number',
      render: (_, row) => <Link to={`/forms/${form.id}?tab=submissions&version=${row.version}`}>{row.submissions.toLocaleString()}</Link>,
    },
    { title: '保存', render: (_, row) => <TimeText at={row.savedAt} /> },
    { title: '保存人', dataIndex: 'savedBy', render: (name: string) => name || '—' },
  ];
  return (
    <>
      <Typography.Paragraph type="secondary">每次修改问题都会成为新的一版。旧版不会被改写，已有的答卷始终对着当时的问题。</Typography.Paragraph>
      <Table rowKey="version" size="middle" scroll={{ x: 'max-content' }} pagination={false} columns={columns} dataSource={form.versions} />
    </>
  );
}
