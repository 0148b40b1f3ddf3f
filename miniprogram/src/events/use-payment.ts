import type { MyOrderView } from '@chudian/shared';
import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { useRequest } from '../api/use-request';
import { requestPayment } from '../platform/payment';
import type { PaymentAnswer } from '../platform/payment-answer';
import { getOrder, pause, preparePayment } from './orders';
import { askUntilSettled } from './settle-order';

/** Asks for the money and then the server, whatever the phone said. */
async function payOrder(id: string): Promise<{ order: MyOrderView; answer: PaymentAnswer }> {
  const answer = await requestPayment(await preparePayment(id));
  const order = await askUntilSettled(() => getOrder(id), pause, answer === 'paid');
  return { order, answer };
}

export function usePayment(orderId: string) {
  const loading = useRequest(getOrder);
  const paying = useRequest(payOrder);
  const [order, setOrder] = useState<MyOrderView>();
  const { run: load } = loading;
  const { run: startPaying } = paying;

  const look = useCallback(async () => {
    const found = await load(orderId);
    if (found) setOrder(found);
  }, [load, orderId]);
  useEffect(() => { void look(); }, [look]);
  useDidShow(() => { if (order && !paying.isPending) void look(); });

  const pay = async () => {
    const paid = await startPaying(orderId);
    if (paid) setOrder(paid.order);
    else await look();
  };
  return { order, loadError: loading.error, look, pay, isPaying: paying.isPending, error: paying.error, answer: paying.data?.answer };
}
