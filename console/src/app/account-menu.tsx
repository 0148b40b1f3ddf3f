import { DownOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { ROLE_NAMES } from '@chudian/shared';
import { Avatar, Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { useSession } from '../platform/session';
import { useSignOut } from './use-sign-out';

export function AccountMenu() {
  const { staff } = useSession();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const items = [
    { key: 'me', icon: <UserOutlined />, label: '我的账号与微信', onClick: () => void navigate('/me') },
    { type: 'divider' as const },
    { key: 'out', icon: <LogoutOutlined />, label: '退出登录', onClick: () => signOut.mutate() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" className="account" aria-label={`账号：${staff.name}`}>
        <Avatar size={28} className="account-avatar">
          {staff.name.slice(0, 1)}
        </Avatar>
        <span className="account-name">{staff.name}</span>
        <span className="account-role">{ROLE_NAMES[staff.role]}</span>
        <DownOutlined />
      </Button>
    </Dropdown>
  );
}
