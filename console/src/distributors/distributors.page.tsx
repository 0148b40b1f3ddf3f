import { PlusOutlined } from '@ant-design/icons';
import type { DistributorView } from '@chudian/shared';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useApi } from '../platform/api/use-api';
import { Allowed } from '../platform/ui/allowed';
import { Page } from '../platform/ui/page';
import { ListTable } from '../platform/ui/tables';
import { TimeText } from '../platform/ui/time-text';
import { Short } from '../platform/ui/short';
import { DistributorDialog } from './distributor-dialog';

const useDistributors = () => useApi<DistributorView[]>('/admin/distributors');

const Staff = ({ staff }: DistributorView) =>
  staff.length > 0 ? (
    <div className="tag-row">
      {staff.map(({ id, name }) => (
        <Tag key={id}>{name}</Tag>
      ))}
    </div>
  ) : (
    <span className="faint">还没有员工</span>
  );

export function DistributorsPage() {
  const distributors = useDistributors();
  const [editing, setEditing] = useState<DistributorView | 'new' | null>(null);
  const add = (
    <Allowed to="distributors.manage">
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
        添加经销商
      </Button>
    </Allowed>
  );
  return (
    <Page title="经销商" lead="经销商的员工只能看到自己公司名下的联系人和线索。在「员工」里为经销商添加账号。" actions={add}>
      <ListTable<DistributorView>
        from={distributors}
        saveAs="经销商"
        empty="还没有经销商"
        columns={[
          { title: '名称', render: (_, row) => <div className="clamp">{row.name}</div> },
          { title: '区域', render: (_, row) => <Short text={row.region} /> },
          { title: '员工', render: (_, row) => <Staff {...row} /> },
          { title: '状态', render: (_, row) => (row.isActive ? '合作中' : <Tag>已停用</Tag>) },
          { title: '添加时间', render: (_, row) => <TimeText at={row.createdAt} /> },
          {
            title: '操作',
            render: (_, row) => (
              <Allowed to="distributors.manage">
                <Button type="link" size="small" onClick={() => setEditing(row)}>
                  编辑
                </Button>
              </Allowed>
            ),
          },
        ]}
      />
      {editing && <DistributorDialog distributor={editing === 'new' ? null : editing} onClosed={() => setEditing(null)} />}
    </Page>
  );
}
