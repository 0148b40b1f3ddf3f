import { View } from '@tarojs/components';
import { usePullDownRefresh, useRouter, useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import { withQuery } from '../../../api/query';
import { ConsentPopup } from '../../../contacts/consent-popup';
import { NoRecord } from '../../../contacts/no-record';
import { tellTime } from '../../../kit/china-time';
import { Page } from '../../../kit/page';
import { PageState } from '../../../kit/page-state';
import { CLAIM_PAGE, eventCard } from '../../events';
import { EventFooter } from '../../event-footer';
import { NoRegistration } from '../../no-registration';
import { RegistrationActions } from '../../registration-actions';
import { hasRegistrationBar, RegistrationBar } from '../../registration-bar';
import { RegistrationEvent, RegistrationHead } from '../../registration-head';
import { isOver } from '../../registration-state';
import { Ticket } from '../../ticket';
import { useRegistration } from '../../use-registration';
import '../../events.scss';

/** One's own registration: how it stands, the ticket, and all that can be done. */
export default function RegistrationPage() {
  const { id = '', isNew } = useRouter().params;
  const { registration, keptAt, consent, error, look, pullDown, show, isAwaitingTicket } = useRegistration(id, isNew === '1');
  const [transferCode, setTransferCode] = useState<string>();
  usePullDownRefresh(pullDown);
  useShareAppMessage(({ from }) => {
    if (from === 'button' && transferCode) return { title: '送您一张活动门票，点击领取', path: withQuery(`/${CLAIM_PAGE}`, { code: transferCode }) };
    return registration ? eventCard(registration.event) : {};
  });

  if (consent === 'refused') return <Page><NoRecord /><ConsentPopup /></Page>;
  if (error?.code === 'REGISTRATION_NOT_FOUND' || error?.code === 'NOT_FOUND') return <NoRegistration />;
  if (!registration) return <Page><PageState error={error} onRetry={look} /><ConsentPopup /></Page>;
  const ticket = registration.state === 'confirmed' && registration.event.state !== 'cancelled' && !isOver(registration.event) ? registration.ticket : null;
  return (
    <Page hasBar={hasRegistrationBar(registration)}>
      {keptAt && <View id="kept" className="kept">没有连上网络，显示的是 {tellTime(keptAt)} 保存的内容。门票可以照常使用。</View>}
      {isAwaitingTicket ? <View className="standing standing--waiting"><View className="standing__title">正在出票，请稍候</View></View> : <RegistrationHead registration={registration} />}
      {ticket && !ticket.isRevoked && <Ticket registration={registration} ticket={ticket} />}
      <RegistrationEvent registration={registration} />
      <RegistrationActions registration={registration} onChanged={show} transferCode={transferCode} onTransfer={setTransferCode} />
      <EventFooter />
      {!isAwaitingTicket && <RegistrationBar registration={registration} onChanged={show} onLook={look} />}
    </Page>
  );
}
