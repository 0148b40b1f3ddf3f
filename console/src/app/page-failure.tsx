import { Button, Result } from 'antd';
import { Link, useRouteError } from 'react-router';

/** A page that broke, or a page of an older release that is no longer there to be loaded. */
export function PageFailure() {
  const error = useRouteError();
  const text = error instanceof Error ? error.message : '未知错误';
  return (
    <Result
      status="error"
      title="页面出了点问题"
      subTitle={text}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          刷新页面
        </Button>
      }
    />
  );
}

export function NoSuchPage() {
  return (
    <Result
      status="info"
      title="没有这个页面"
      subTitle="它可能已经移动，或地址有误。"
      extra={
        <Link to="/">
          <Button type="primary">回到首页</Button>
        </Link>
      }
    />
  );
}
