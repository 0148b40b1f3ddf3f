import type { MyRegistrationView } from '@chudian/shared';
import { View } from '@tarojs/components';
import { useRequest } from '../api/use-request';
import { Button } from '../kit/button';
import { go } from '../kit/go';
import { Bar } from '../kit/page';
import { useNow } from '../kit/use-now';
import { tellRemaining } from './countdown';
import { acceptOffer, EVENT_PAGE, PAY_PAGE, SURVEY_PAGE } from './events';
import { askForNotices, reportNotices, useNoticeTemplates } from './notices';
import { tellPrice } from './ticket-types';
import { useCancelling } from './use-cancelling';
import './events.scss';

interface Props {
  registration: MyRegistrationView;
  onChanged: (registration: MyRegistrationView) => void;
  onLook: () => void;
}

/** Whether there is something to do at all. */
export function hasRegistrationBar({ state, surveyState, event }: MyRegistrationView): boolean {
  if (event.state === 'cancelled') return false;
  return ['offered', 'unpaid', 'cancelled', 'expired'].includes(state) || surveyState === 'open';
}

export function RegistrationBar(props: Props) {
  const { registration } = props;
  if (!hasRegistrationBar(registration)) return null;
  switch (registration.state) {
    case 'offered': return <Offer {...props} />;
    case 'unpaid': return <Unpaid {...props} />;
    case 'cancelled': case 'expired': return <Bar><Button id="again" look="quiet" onClick={() => go(EVENT_PAGE, { id: registration.event.id })}>回到活动页</Button></Bar>;
    default: return <Bar><Button id="survey" onClick={() => go(SURVEY_PAGE, { id: registration.id })}>填写活动问卷</Button></Bar>;
  }
}

/** A seat that waits for a while: yes or no, and how long it still waits. */
function Offer({ registration, onChanged, onLook }: Props) {
  const accepting = useRequest(acceptOffer);
  const cancelling = useCancelling(registration, onChanged);
  const left = registration.offerUntil && tellRemaining(registration.offerUntil, useNow());
  const templateIds = useNoticeTemplates(registration.event.id);
  /** The offer has used up the message that was allowed at sign-up. */
  const accept = async () => {
    const asking = askForNotices(templateIds);
    const accepted = await accepting.run(registration.id);
    reportNotices(await asking);
    if (!accepted) return onLook();
    onChanged(accepted);
    if (accepted.state === 'unpaid' && accepted.orderId) go(PAY_PAGE, { orderId: accepted.orderId, registrationId: accepted.id });
  };
  const problem = accepting.error ?? cancelling.error;
  return (
    <Bar>
      {problem && <View id="bar-problem" className="problem problem--bar">{problem.message}</View>}
      <View id="offer-left" className="next__note">{left ? `名额还为您保留 ${left}` : '确认时间已过'}</View>
      <View className="two-answers">
        <Button id="decline" look="quiet" isBusy={cancelling.isPending} onClick={cancelling.ask}>不参加了</Button>
        <Button id="accept" isBusy={accepting.isPending} onClick={() => void accept()}>{registration.payableFen > 0 ? '确认并支付' : '确认参加'}</Button>
      </View>
    </Bar>
  );
}

function Unpaid({ registration, onLook }: Props) {
  const left = registration.payBy && tellRemaining(registration.payBy, useNow());
  const { orderId, id, payableFen } = registration;
  return (
    <Bar>
      <View id="pay-left" className="next__note">{left ? `还剩 ${left}` : '支付时间已过，正在核对订单'}</View>
      {left && orderId
        ? <Button id="to-pay" onClick={() => go(PAY_PAGE, { orderId, registrationId: id })}>去支付 {tellPrice(payableFen)}</Button>
        : <Button id="look" look="quiet" onClick={onLook}>刷新</Button>}
    </Bar>
  );
}
