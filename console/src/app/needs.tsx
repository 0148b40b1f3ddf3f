import type { Permission } from '@chudian/shared';
import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCan } from '../platform/session';

/** A page for those who may see it; for others, a word instead of a broken page. */
export function Needs({ permission, children }: { permission: Permission; children: ReactNode }) {
  if (useCan()(permission)) return children;
  return (
    <Result
      status="info"
      title="您没有查看此页面的权限"
      subTitle="如需开通，请联系管理员。"
      extra={
        <Link to="/">
          <Button type="primary">回到首页</Button>
        </Link>
      }
    />
  );
}
