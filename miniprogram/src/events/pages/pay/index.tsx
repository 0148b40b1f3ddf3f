import Taro, { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { withQuery } from '../../../api/query';
import { Page } from '../../../kit/page';
import { PageState } from '../../../kit/page-state';
import { MINE_PAGE, REGISTRATION_PAGE } from '../../events';
import { PayOrder, SettledOrder } from '../../pay-order';
import { isSettled } from '../../settle-order';
import { usePayment } from '../../use-payment';

/** Pays an order. Once it is paid, this page gives way to the ticket. */
export default function PayPage() {
  const { orderId = '', registrationId } = useRouter().params;
  const payment = usePayment(orderId);
  const { order } = payment;
  const toRegistration = () => void Taro.redirectTo({
    url: registrationId ? withQuery(`/${REGISTRATION_PAGE}`, { id: registrationId, isNew: order?.state === 'paid' ? '1' : undefined }) : `/${MINE_PAGE}`,
  });
  const isDone = order?.state === 'paid' && payment.answer !== undefined;
  useEffect(() => {
    if (isDone) toRegistration();
    // Once, when it is paid on this page.
  }, [isDone]);

  if (!order) return <Page><PageState error={payment.loadError} onRetry={() => void payment.look()} /></Page>;
  if (isSettled(order.state)) return <Page><SettledOrder order={order} onRegistration={toRegistration} /></Page>;
  return <Page hasBar><PayOrder order={order} payment={payment} /></Page>;
}
