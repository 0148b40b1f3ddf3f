import { PRIVACY_VERSION } from '@chudian/shared';
import { View } from '@tarojs/components';
import { Button } from '../../../kit/button';
import { Page } from '../../../kit/page';
import { openPrivacyContract } from '../../../platform/wechat';
import { PRIVACY_TEXT } from '../../privacy-text';
import './index.scss';

export default function PrivacyPage() {
  return (
    <Page>
      <View className="privacy">
        <View className="privacy__title">隐私政策</View>
        <View className="privacy__version">版本 {PRIVACY_VERSION}</View>
        {PRIVACY_TEXT.map(({ title, lines }) => (
          <View key={title}>
            <View className="privacy__heading">{title}</View>
            {lines.map((line) => <View key={line} className="privacy__line">{line}</View>)}
          </View>
        ))}
        <Button id="contract" look="quiet" onClick={openPrivacyContract}>查看微信《小程序用户隐私保护指引》</Button>
      </View>
    </Page>
  );
}
