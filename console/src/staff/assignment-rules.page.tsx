import { PlusOutlined } from '@ant-design/icons';
import type { AssignmentRuleView } from '@chudian/shared';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Allowed } from '../platform/ui/allowed';
import { Page } from '../platform/ui/page';
import { ListTable } from '../platform/ui/tables';
import { AssignmentRuleDialog } from './assignment-rule-dialog';
import { useAssignmentRules } from './use-staff';

const Members = ({ members }: AssignmentRuleView) => (
  <div className="tag-row">
    {members.map(({ id, name }) => (
      <Tag key={id}>{name}</Tag>
    ))}
  </div>
);

export function AssignmentRulesPage() {
  const rules = useAssignmentRules();
  const [editing, setEditing] = useState<AssignmentRuleView | 'new' | null>(null);
  const add = (
    <Allowed to="staff.manage">
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
        新建规则
      </Button>
    </Allowed>
  );
  return (
    <Page title="分配规则" lead="把一份物料带来的线索依次轮流分给几位同事。在物料的「负责人」里选用。" actions={add}>
      <ListTable<AssignmentRuleView>
        from={rules}
        saveAs="分配规则"
        empty="还没有分配规则"
        columns={[
          { title: '名称', dataIndex: 'name' },
          { title: '轮流的同事', render: (_, row) => <Members {...row} /> },
          { title: '状态', render: (_, row) => (row.isActive ? '启用' : <Tag>已停用</Tag>) },
          {
            title: '操作',
            render: (_, row) => (
              <Allowed to="staff.manage">
                <Button type="link" size="small" onClick={() => setEditing(row)}>
                  编辑
                </Button>
              </Allowed>
            ),
          },
        ]}
      />
      {editing && <AssignmentRuleDialog rule={editing === 'new' ? null : editing} onClosed={() => setEditing(null)} />}
    </Page>
  );
}
