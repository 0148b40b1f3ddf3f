import type { PropsWithChildren } from 'react';
import { OpenInWechat } from './platform/open-in-wechat';
import { isInWechat } from './platform/wechat';
import './platform/chrome';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  if (isInWechat) return children;
  // Taro insists on its pages; outside of WeChat they stay covered.
  return <>{children}<OpenInWechat /></>;
}
