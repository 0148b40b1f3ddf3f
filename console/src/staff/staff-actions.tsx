import { MoreOutlined } from '@ant-design/icons';
import type { StaffView } from '@chudian/shared';
import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../platform/api/api';
import { useAction } from '../platform/api/use-action';
import { useCan } from '../platform/session';
import { useConfirm } from '../platform/ui/use-confirm';
import type { GivenPassword } from './first-password-notice';
import { StaffWechat } from './staff-wechat';

interface Props {
  staff: StaffView;
  onEdit: () => void;
  onGiven: (given: GivenPassword) => void;
}

/** What an admin may do to one member of staff. */
export function StaffActions({ staff, onEdit, onGiven }: Props) {
  const can = useCan();
  const confirm = useConfirm();
  const [isWechatOpen, setWechatOpen] = useState(false);
  const endAll = useAction({
    run: () => api.delete(`/admin/staff/${staff.id}/sessions`),
    done: `已结束${staff.name}的全部登录`,
    refresh: ['/admin/sessions'],
  });
  const reset = useAction<void, { firstPassword: string }>({
    run: () => api.post(`/admin/staff/${staff.id}/first-passwords`),
    then: ({ firstPassword }) => onGiven({ ...staff, firstPassword }),
  });
  if (!can('staff.manage')) return null;
  const askReset = async () => {
    const content = `${staff.name}现在的密码将失效，需要用新的初始密码重新登录。`;
    if (await confirm({ title: '重置密码？', content, okText: '重置密码', isDanger: true })) reset.mutate();
  };
  const askEnd = async () => {
    if (await confirm({ title: '结束全部登录？', content: `${staff.name}在所有设备上都需要重新登录。`, okText: '全部结束', isDanger: true }))
      endAll.mutate();
  };
  const items = [
    { key: 'wechat', label: '微信绑定', onClick: () => setWechatOpen(true) },
    { key: 'reset', label: '重置密码', onClick: () => void askReset() },
    { key: 'end', label: '结束全部登录', danger: true, onClick: () => void askEnd() },
  ];
  return (
    <>
      <Button type="link" size="small" onClick={onEdit}>
        编辑
      </Button>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={`${staff.name}的更多操作`} />
      </Dropdown>
      <Modal open={isWechatOpen} destroyOnHidden title={`${staff.name}的微信`} footer={null} onCancel={() => setWechatOpen(false)}>
        <StaffWechat id={staff.id} />
      </Modal>
    </>
  );
}
