import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { withQuery } from '../api/query';
import { useRequest } from '../api/use-request';
import { meStore } from '../contacts/me';
import { showFirstError } from '../forms/show-first-error';
import { Button } from '../kit/button';
import { Bar, Card } from '../kit/page';
import { PageState } from '../kit/page-state';
import { answerProblems, answersWithProfile, checkAttendee, startOf, tidyAttendee, type Attendee, type AttendeeProblems } from './attendee';
import { AttendeeFields } from './attendee-fields';
import { EventForm, useFilledForm, type FilledForm } from './event-form';
import { claimTransfer, REGISTRATION_PAGE } from './events';
import { askForNotices, reportNotices, useNoticeTemplates } from './notices';
import './events.scss';

interface Props {
  code: string;
  eventId: string;
  hasForm: boolean;
  /** Somebody else was quicker, or it was taken back. */
  onGone: () => void;
}

export function ClaimForm({ hasForm, ...props }: Props) {
  return hasForm ? <WithQuestions {...props} /> : <Claim {...props} />;
}

function WithQuestions(props: Omit<Props, 'hasForm'>) {
  const { filled, error, retry } = useFilledForm(props.eventId);
  return filled ? <Claim {...props} filled={filled} /> : <PageState error={error} onRetry={retry} />;
}

function Claim({ code, eventId, filled, onGone }: Omit<Props, 'hasForm'> & { filled?: FilledForm }) {
  const me = meStore.use();
  const [attendee, setAttendee] = useState<Attendee>(() => startOf(me));
  const [problems, setProblems] = useState<AttendeeProblems>({});
  const claiming = useRequest(claimTransfer);
  const templateIds = useNoticeTemplates(eventId);
  const { error } = claiming;
  useEffect(() => {
    if (error) filled?.refuse(answerProblems(error.fields));
    if (error?.code === 'TRANSFER_NOT_FOUND') onGone();
    // Once for each refusal.
  }, [error]);

  /** As at a sign-up: WeChat's question comes first in the tap. */
  const claim = async () => {
    const found = checkAttendee(attendee, !!me?.phoneMasked);
    setProblems(found);
    const answers = filled?.check();
    if (Object.keys(found).length > 0 || answers === null) return showFirstError();
    const asking = askForNotices(templateIds);
    const mine = await claiming.run(code, { ...tidyAttendee(attendee), answers: filled && answers && answersWithProfile(filled.whole, answers, attendee) });
    reportNotices(await asking);
    if (mine) await Taro.redirectTo({ url: withQuery(`/${REGISTRATION_PAGE}`, { id: mine.id }) });
  };
  return (
    <View>
      <Card title="参会人">
        <AttendeeFields attendee={attendee} problems={{ ...error?.fields, ...problems }} phoneMasked={me?.phoneMasked ?? null} onChange={(part) => setAttendee((before) => ({ ...before, ...part }))} />
      </Card>
      {filled && <Card title={filled.form.name}><EventForm filled={filled} /></Card>}
      <Bar>
        {error && <View id="form-error" className="problem problem--bar">{error.message}</View>}
        <Button id="claim" isBusy={claiming.isPending} onClick={() => void claim()}>{claiming.isPending ? '正在领取' : '领取门票'}</Button>
      </Bar>
    </View>
  );
}
