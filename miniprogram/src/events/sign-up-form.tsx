import type { EventForVisitor } from '@chudian/shared';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { Button } from '../kit/button';
import { Bar, Card } from '../kit/page';
import { AttendeeFields } from './attendee-fields';
import { EventForm, type FilledForm } from './event-form';
import type { EventEntry } from './event-entry';
import { PromoEntry } from './promo-entry';
import { TicketList } from './ticket-list';
import { costsMoney, tellPrice } from './ticket-types';
import { queues, useSignUp } from './use-sign-up';
import './events.scss';

interface Props {
  event: EventForVisitor;
  entry: EventEntry;
  promo?: string;
  isBusy: boolean;
  onPromo: (code: string | undefined) => void;
  /** Of the event's form; undefined when there is none. */
  filled?: FilledForm;
  onRefused: () => void;
}

/** What a refusal can change about the event: then it is read anew, while all that was typed stays. */
const CHANGES_EVENT = ['EVENT_FULL', 'TICKET_NOT_ON_SALE', 'ALREADY_SIGNED_UP', 'EVENT_IS_CLOSED', 'EVENT_IS_OVER', 'EVENT_IS_CANCELLED', 'PROMO_CODE_USED_UP'];

export function SignUpForm({ event, entry, promo, isBusy, filled, onPromo, onRefused }: Props) {
  const signUp = useSignUp(event, entry, promo);
  const { error, ticketTypeId } = signUp;
  useEffect(() => {
    if (error) signUp.showRefused(filled);
    if (error && CHANGES_EVENT.includes(error.code)) onRefused();
    // Once for each refusal.
  }, [error]);
  const hasChoice = event.ticketTypes.length !== 1 || costsMoney(event.ticketTypes);
  const payable = event.ticketTypes.find(({ id }) => id === ticketTypeId)?.payableFen ?? 0;

  return (
    <View>
      {hasChoice && (
        <Card title="选择票种">
          <View className={signUp.problems.ticketTypeId ? 'field--wrong' : ''}>
            <TicketList event={event} chosen={ticketTypeId} onChoose={signUp.choose} />
            {signUp.problems.ticketTypeId && <View id="type-problem" className="problem">{signUp.problems.ticketTypeId}</View>}
          </View>
          {costsMoney(event.ticketTypes) && <View className="event__promo"><PromoEntry promo={event.promo} isBusy={isBusy} onEnter={onPromo} /></View>}
        </Card>
      )}
      <Card title="参会人">
        <AttendeeFields attendee={signUp.attendee} problems={signUp.problems} onChange={signUp.change} phoneMasked={signUp.phoneMasked} />
      </Card>
      {filled && <Card title={filled.form.name}><EventForm filled={filled} /></Card>}
      <View className="sign-up__note">提交后，您填写的信息仅用于本次活动的报名、通知与签到。</View>
      <Bar>
        {error && <View id="form-error" className="problem problem--bar">{error.message}</View>}
        <Button id="submit" isBusy={signUp.isSending} onClick={() => void signUp.submit(filled)}>
          {signUp.isSending ? '正在提交' : submitText(event, ticketTypeId, payable)}
        </Button>
      </Bar>
    </View>
  );
}

function submitText(event: EventForVisitor, ticketTypeId: string | null, payableFen: number): string {
  if (queues(event, ticketTypeId)) return '加入候补';
  if (event.needsApproval) return '提交报名申请';
  return payableFen > 0 ? `报名并支付 ${tellPrice(payableFen)}` : '确认报名';
}
