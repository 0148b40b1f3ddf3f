import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '../kit/button';
import { Bar } from '../kit/page';
import { PageState } from '../kit/page-state';
import { Sheet } from '../kit/sheet';
import { toast } from '../kit/toast';
import { useConsent } from './consent';
import { LeavePhone } from './leave-phone';
import { meStore } from './me';
import './leave-phone.scss';

/** 留下电话，顾问联系您: below a content that asks for it. Who refused the consent is asked for it first. */
export function PhoneInvitation({ scanId }: { scanId: string | null }) {
  const [isOpen, setIsOpen] = useState(false);
  const me = meStore.use();
  const { state, error, retry, ask } = useConsent(isOpen ? 'ask' : 'nothing');
  useEffect(() => {
    if (state === 'refused') setIsOpen(false);
  }, [state]);
  const finish = () => {
    setIsOpen(false);
    toast('已收到，顾问会尽快联系您');
  };
  const open = () => {
    setIsOpen(true);
    if (state === 'refused') ask();
  };
  return (
    <View>
      <Bar>
        {me?.phoneMasked
          ? <View id="phone-left" className="invitation__done">已留下电话 {me.phoneMasked}，顾问会联系您</View>
          : <Button id="leave-phone" onClick={open}>留下电话，顾问联系您</Button>}
      </Bar>
      {isOpen && (state === 'agreed' || state === 'unknown') && (
        <Sheet title="留下电话" onClose={() => setIsOpen(false)}>
          {state === 'agreed' ? <LeavePhone scanId={scanId} onDone={finish} /> : <PageState error={error} onRetry={() => void retry()} />}
        </Sheet>
      )}
    </View>
  );
}
