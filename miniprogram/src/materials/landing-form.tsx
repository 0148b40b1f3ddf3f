import { View } from '@tarojs/components';
import { useState } from 'react';
import { useConsent } from '../contacts/consent';
import { LeavePhone } from '../contacts/leave-phone';
import { meStore } from '../contacts/me';
import { Button } from '../kit/button';
import { goHome } from '../kit/go';
import { Notice } from '../kit/notice';
import { Card } from '../kit/page';
import { Footer } from './footer';
import './materials.scss';

interface Props {
  title: string;
  intro: string;
  scanId: string | null;
}

export function LandingForm({ title, intro, scanId }: Props) {
  const [isDone, setIsDone] = useState(false);
  const { state, ask } = useConsent();
  if (isDone) return <Received />;
  return (
    <View>
      <Card>
        <View className="landing__title">{title}</View>
        {intro && <View className="landing__intro">{intro}</View>}
        {state === 'agreed'
          ? <LeavePhone isForm scanId={scanId} onDone={() => setIsDone(true)} />
          : <Button id="agree-to-fill" onClick={ask}>同意隐私政策并填写</Button>}
      </Card>
      <Footer />
    </View>
  );
}

function Received() {
  const me = meStore.use();
  return (
    <Notice title="已收到，谢谢您" text={`顾问会尽快联系您${me?.phoneMasked ? `（${me.phoneMasked}）` : ''}。`}>
      <Button id="home" look="quiet" onClick={goHome}>看看其他内容</Button>
    </Notice>
  );
}
