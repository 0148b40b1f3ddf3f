import { can } from '@chudian/shared';
import { Alert } from 'antd';
import { Link, useLocation } from 'react-router';
import { useSession } from '../platform/session';

/** Whoever answers leads and has no WeChat bound would never be told of one. */
export function WechatReminder() {
  const { staff } = useSession();
  const { pathname } = useLocation();
  const isReachable = staff.wechat.isServiceBound || staff.wechat.isMiniBound;
  const isConcerned = ['sales', 'sdr', 'distributor'].includes(staff.role) && can(staff.role, 'leads.answer');
  if (isReachable || !isConcerned || pathname === '/me') return null;
  return <Alert className="gap-below" type="warning" showIcon title="还没有绑定微信，收不到线索提醒" action={<Link to="/me">去绑定</Link>} />;
}
