import type { PropsWithChildren } from 'react';
import { isInWechat } from './platform/wechat';
import './platform/chrome';
import { Notice } from './kit/notice';
import { Page } from './kit/page';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  return isInWechat ? children : <OpenInWechat />;
}

/** Only the H5 build can be opened elsewhere, and there nobody can be recognised. */
function OpenInWechat() {
  return (
    <Page>
      <Notice title="请在微信中打开" text="用微信扫一扫物料上的二维码，就能看到为您准备的内容。" />
    </Page>
  );
}
