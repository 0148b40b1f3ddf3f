import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { isInWechat } from './platform/wechat';
import './platform/chrome';
import { Notice } from './kit/notice';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  if (isInWechat) return children;
  // Taro insists on its pages; outside of WeChat they stay covered.
  return <>{children}<OpenInWechat /></>;
}

/** Only the H5 build can be opened elsewhere, and there nobody can be recognised. */
function OpenInWechat() {
  return (
    <View className="page outside">
      <Notice title="请在微信中打开" text="用微信扫一扫物料上的二维码，就能看到为您准备的内容。" />
    </View>
  );
}
