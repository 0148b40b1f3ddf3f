import type { MyRegistrationView } from '@chudian/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Cell } from '../kit/cell';
import { go } from '../kit/go';
import { Card } from '../kit/page';
import { toast } from '../kit/toast';
import { addToCalendar, calendarName } from '../platform/calendar';
import { EDIT_PAGE, EVENT_PAGE, SURVEY_PAGE, VENUE_PAGE } from './events';
import { calendarEntry } from './calendar-entry';
import { isOver } from './registration-state';
import { TransferSheet } from './transfer-sheet';
import { useCancelling } from './use-cancelling';
import './events.scss';

interface Props {
  registration: MyRegistrationView;
  onChanged: (registration: MyRegistrationView) => void;
  /** The transfer's code, which the page's share card carries. */
  transferCode?: string;
  onTransfer: (code: string) => void;
}

/** All that can be done with a registration; what cannot be done is not there. */
export function RegistrationActions({ registration, onChanged, transferCode, onTransfer }: Props) {
  const { id, event, state, canEdit, canCancel, canTransfer, surveyState } = registration;
  const isComing = state === 'confirmed' && event.state !== 'cancelled' && !isOver(event);
  const cancelling = useCancelling(registration, onChanged);
  const [isTransferring, setIsTransferring] = useState(false);
  const ticketName = state === 'waitlisted' ? '退出候补' : '取消报名';
  return (
    <Card>
      <View>
        {surveyState === 'answered' && <Cell id="survey-done" title="活动问卷" text="已填写，谢谢您" onClick={() => go(SURVEY_PAGE, { id })} />}
        {isComing && <Cell id="calendar" title={calendarName} text="开始前一小时提醒" onClick={() => void addEvent(registration)} />}
        {isComing && event.place.kind === 'venue' && <Cell id="venue" title="到场指引" text={event.place.name} onClick={() => go(VENUE_PAGE, { id: event.id, registrationId: id })} />}
        <Cell id="event" title={isOver(event) ? '活动详情与资料' : '活动详情'} onClick={() => go(EVENT_PAGE, { id: event.id })} />
        {canEdit && <Cell id="edit" title="修改报名信息" text={[registration.name, registration.phoneMasked].filter(Boolean).join(' · ')} onClick={() => go(EDIT_PAGE, { id })} />}
        {canTransfer && <Cell id="transfer" title="转让给他人" text="对方领取后，您的票随即作废" onClick={() => setIsTransferring(true)} />}
        {canCancel && state !== 'offered' && <Cell id="cancel" title={ticketName} text={cancelling.error?.message} onClick={cancelling.ask} />}
      </View>
      {isTransferring && <TransferSheet registration={registration} code={transferCode} onCode={onTransfer} onClose={() => setIsTransferring(false)} />}
    </Card>
  );
}

const ANSWERS = { added: '已添加到日历', downloaded: '已下载，打开文件即可加入日历', cancelled: '没有添加', refused: '没能添加，请在微信设置里允许访问日历' };

async function addEvent(registration: MyRegistrationView): Promise<void> {
  toast(ANSWERS[await addToCalendar(calendarEntry(registration))]);
}
