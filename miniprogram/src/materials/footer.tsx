import type { HomeView } from '@chudian/shared';
import { Text, View } from '@tarojs/components';
import { go } from '../kit/go';
import { openServiceAccount } from '../platform/wechat';
import './materials.scss';

/** Small ways on at the end of a page: what we know of you, the privacy text, the service account. */
export function Footer({ serviceAccount }: { serviceAccount?: HomeView['serviceAccount'] }) {
  return (
    <View className="footer">
      {serviceAccount && <Text className="footer__link" onClick={() => openServiceAccount(serviceAccount.originalId)}>关注「{serviceAccount.name}」</Text>}
      <Text id="me" className="footer__link" onClick={() => go('contacts/pages/me/index')}>我的记录</Text>
      <Text className="footer__link" onClick={() => go('contacts/pages/privacy/index')}>隐私政策</Text>
    </View>
  );
}
