import { PlusOutlined } from '@ant-design/icons';
import { ROLE_NAMES, type StaffView } from '@chudian/shared';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Allowed } from '../platform/ui/allowed';
import { NamedText } from '../platform/ui/named-text';
import { Page } from '../platform/ui/page';
import { ListTable } from '../platform/ui/tables';
import { Short } from '../platform/ui/short';
import { FirstPasswordNotice, type GivenPassword } from './first-password-notice';
import { StaffActions } from './staff-actions';
import { StaffDialog } from './staff-dialog';
import { useStaff } from './use-staff';

const Wechat = ({ wechat }: StaffView) =>
  wechat.isServiceBound || wechat.isMiniBound ? <Tag color="green">已绑定</Tag> : <span className="faint">未绑定</span>;

/** Who works here, in which role, and whether alerts can reach them. */
export function StaffPage() {
  const staff = useStaff();
  const [editing, setEditing] = useState<StaffView | 'new' | null>(null);
  const [given, setGiven] = useState<GivenPassword | null>(null);
  const add = (
    <Allowed to="staff.manage">
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
        添加员工
      </Button>
    </Allowed>
  );
  return (
    <Page title="员工" lead="每位员工的角色决定他在控制台能做什么；绑定微信后才能收到线索提醒。" actions={add}>
      <ListTable<StaffView>
        from={staff}
        saveAs="员工"
        empty="还没有员工"
        columns={[
          {
            title: '姓名',
            render: (_, row) => (
              <div className="person">
                <span className="person-name">{row.name}</span>
                {row.title && <span className="person-company">{row.title}</span>}
              </div>
            ),
          },
          { title: '邮箱', dataIndex: 'email' },
          { title: '角色', render: (_, row) => ROLE_NAMES[row.role] },
          {
            title: '经销商',
            render: (_, row) => (
              <Allowed to="distributors.read">
                <NamedText path="/admin/distributors" id={row.distributorId} />
              </Allowed>
            ),
          },
          { title: '手机', render: (_, row) => <Short text={row.phoneMasked} /> },
          { title: '微信', render: (_, row) => <Wechat {...row} /> },
          { title: '状态', render: (_, row) => (row.isActive ? '在职' : <Tag>已停用</Tag>) },
          { title: '操作', render: (_, row) => <StaffActions staff={row} onEdit={() => setEditing(row)} onGiven={setGiven} /> },
        ]}
      />
      {editing && <StaffDialog staff={editing === 'new' ? null : editing} onGiven={setGiven} onClosed={() => setEditing(null)} />}
      {given && <FirstPasswordNotice given={given} onClose={() => setGiven(null)} />}
    </Page>
  );
}
