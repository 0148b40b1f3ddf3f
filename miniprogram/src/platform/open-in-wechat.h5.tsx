import { Image, View } from '@tarojs/components';
import { withQuery } from '../api/query';
import { qrImage } from '../events/qr-image';
import { Notice } from '../kit/notice';
import { parseHash } from './hash.h5';

const EVENT_PAGE = 'events/pages/event/index';

/** Outside of WeChat nobody can be recognised. An invitation shows the code that WeChat opens the mini-program for: also its own browser, where a tapped link ends. */
export function OpenInWechat() {
  const invitation = invitationIn(window.location.hash);
  return (
    <View className="page outside">
      {invitation
        ? (
          <Notice title="您收到一份活动邀请" text="长按下面的二维码，或用微信扫一扫，即可查看和报名。">
            <Image id="invitation-code" className="outside__code" src={qrImage(invitation)} ariaLabel="打开小程序的二维码" />
          </Notice>
        )
        : <Notice title="请在微信中打开" text="用微信扫一扫物料上的二维码，就能看到为您准备的内容。" />}
    </View>
  );
}

function invitationIn(hash: string): string | null {
  const { path, query: { id, invite } } = parseHash(hash);
  return path === EVENT_PAGE && id ? `${window.location.origin}${withQuery('/invite', { id: decodeURIComponent(id), invite: invite && decodeURIComponent(invite) })}` : null;
}
