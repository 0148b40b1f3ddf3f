import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { useRequest } from '../../../api/use-request';
import { useConsent } from '../../../contacts/consent';
import { ConsentPopup } from '../../../contacts/consent-popup';
import { Button } from '../../../kit/button';
import { go, goHome } from '../../../kit/go';
import { Notice } from '../../../kit/notice';
import { Bar, Card, Page } from '../../../kit/page';
import { PageState } from '../../../kit/page-state';
import { ClaimForm } from '../../claim-form';
import { EVENT_PAGE, getTransfer } from '../../events';
import { WhenAndWhere } from '../../when-and-where';
import '../../events.scss';

/** Somebody hands on his ticket. Anybody may read for what; who takes it says who he is. */
export default function ClaimPage() {
  const { code = '' } = useRouter().params;
  const transfer = useRequest(getTransfer);
  const { run } = transfer;
  const load = useCallback(() => void run(code), [run, code]);
  useEffect(load, [load]);
  const [wants, setWants] = useState(false);
  const { state, ask } = useConsent(wants ? 'ask' : 'find-out');
  const take = () => {
    setWants(true);
    if (state === 'refused') ask();
  };

  if (transfer.error?.code === 'TRANSFER_NOT_FOUND') return <Over />;
  if (!transfer.data) return <Page><PageState error={transfer.error} onRetry={load} /></Page>;
  const { event, fromName, ticketTypeName, isOpen, formId } = transfer.data;
  if (!isOpen) return <Over eventId={event.id} />;
  return (
    <Page hasBar>
      <View className="greeting">
        <View><View className="greeting__inviter">{fromName}</View>把一张「{ticketTypeName}」转让给您</View>
      </View>
      <Card>
        <View className="brief__title">{event.title}</View>
        <WhenAndWhere event={event} hasLink={false} />
      </Card>
      {wants && state === 'agreed'
        ? <ClaimForm code={code} eventId={event.id} hasForm={formId !== null} onGone={load} />
        : <Bar><Button id="take" onClick={take}>领取</Button></Bar>}
      <ConsentPopup />
    </Page>
  );
}

function Over({ eventId }: { eventId?: string }) {
  return (
    <Page>
      <Notice mood="wrong" title="这张票已经不能领取" text="链接已过期、已被领取，或转让人收回了它。">
        {eventId && <Button id="event" onClick={() => go(EVENT_PAGE, { id: eventId })}>查看活动</Button>}
        <Button id="home" look="quiet" onClick={goHome}>首页</Button>
      </Notice>
    </Page>
  );
}
