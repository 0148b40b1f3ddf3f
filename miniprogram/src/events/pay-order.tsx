import type { MyOrderView } from '@chudian/shared';
import { View } from '@tarojs/components';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { Bar, Card } from '../kit/page';
import { useNow } from '../kit/use-now';
import { tellRemaining } from './countdown';
import { tellPrice } from './ticket-types';
import type { usePayment } from './use-payment';
import './events.scss';

type Payment = ReturnType<typeof usePayment>;

/** What is to be paid, until when, and that it is being asked for. */
export function PayOrder({ order, payment }: { order: MyOrderView; payment: Payment }) {
  const left = tellRemaining(order.payBy, useNow());
  const { isPaying, error, answer, pay, look } = payment;
  return (
    <View>
      <Card>
        <View className="pay">
          <View className="pay__what">{order.description}</View>
          <View id="amount" className="pay__amount">{tellPrice(order.amountFen)}</View>
          <View id="pay-left" className="pay__left">{left ? `请在 ${left} 内完成支付，名额为您保留` : '支付时间已过，正在核对订单'}</View>
        </View>
      </Card>
      <View className="sign-up__note">支付由微信支付完成。取消报名的退款规则以活动说明为准，款项原路退回。</View>
      <Bar>
        {!isPaying && <Hint answer={answer} error={error?.message} />}
        {left || isPaying
          ? <Button id="pay" isBusy={isPaying} onClick={() => void pay()}>{isPaying ? '正在确认支付结果' : '微信支付'}</Button>
          : <Button id="look" look="quiet" onClick={() => void look()}>刷新</Button>}
      </Bar>
    </View>
  );
}

function Hint({ answer, error }: { answer: Payment['answer']; error?: string }) {
  const texts = { paid: '微信已受理，结果还没有回来。请稍后刷新，不要重复支付。', cancelled: '您取消了支付，名额仍为您保留。', failed: '这次支付没有成功，您可以再试一次。' };
  const text = error ?? (answer && texts[answer]);
  return text ? <View id="pay-hint" className="problem problem--bar">{text}</View> : null;
}

/** What became of an order that can no more be paid. */
export function SettledOrder({ order, onRegistration }: { order: MyOrderView; onRegistration: () => void }) {
  const { title, text } = SETTLED[order.state as keyof typeof SETTLED] ?? SETTLED.closed;
  return (
    <Notice mood={order.state === 'paid' || order.state === 'refunded' ? undefined : 'wrong'} title={title} text={text}>
      <Button id="registration" onClick={onRegistration}>{order.state === 'paid' ? '查看我的票' : '查看我的报名'}</Button>
    </Notice>
  );
}

const SETTLED = {
  paid: { title: '支付成功', text: '您的票已经准备好了。' },
  closed: { title: '订单已关闭', text: '超过支付时间，名额没有保留。没有扣款；如果已经扣款，会原路退回。' },
  refunded: { title: '已退款', text: '款项已原路退回您的微信支付账户。' },
  disputed: { title: '正在人工核对', text: '收到的金额与订单不一致，工作人员会尽快核对并联系您，请不要重复支付。' },
};
