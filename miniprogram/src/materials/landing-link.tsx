import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../kit/button';
import { Card } from '../kit/page';
import { canOpenLinks, openLink } from '../platform/wechat';
import { Footer } from './footer';
import './materials.scss';

const EXPLANATION = canOpenLinks
  ? '点击下方按钮打开网页。'
  : '微信小程序不能直接打开外部网页，请复制链接，到手机浏览器里粘贴打开。';

export function LandingLink({ url, title }: { url: string; title: string }) {
  const [outcome, setOutcome] = useState<boolean>();
  const open = async () => setOutcome(await openLink(url));
  return (
    <View>
      <Card>
        <View className="landing__title">{title}</View>
        <View className="landing__intro">{EXPLANATION}</View>
        <Text id="link" className="landing__link" userSelect>{url}</Text>
        <Button id="open-link" onClick={() => void open()}>{canOpenLinks ? '打开网页' : '复制链接'}</Button>
        {outcome === true && !canOpenLinks && <View className="landing__hint">已复制，请到手机浏览器里粘贴打开。</View>}
        {outcome === false && <View className="landing__hint">没能复制，请长按上面的链接手动复制。</View>}
      </Card>
      <Footer />
    </View>
  );
}
