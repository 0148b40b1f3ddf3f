import type { EventForVisitor, MyRegistrationView } from '@chudian/shared';
import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { useRequest } from '../../../api/use-request';
import { showFirstError } from '../../../forms/show-first-error';
import { Button } from '../../../kit/button';
import { Bar, Card, Page } from '../../../kit/page';
import { PageState } from '../../../kit/page-state';
import { toast } from '../../../kit/toast';
import { answerProblems, answersWithProfile, checkAttendee, startOf, tidyAttendee, type Attendee, type AttendeeProblems } from '../../attendee';
import { AttendeeFields } from '../../attendee-fields';
import { EventForm, useFilledForm, type FilledForm } from '../../event-form';
import { editRegistration, getEvent, getRegistration } from '../../events';

/** Both are needed: what was answered, and what the event asks. */
async function loadBoth(id: string): Promise<{ registration: MyRegistrationView; event: EventForVisitor }> {
  const registration = await getRegistration(id);
  return { registration, event: await getEvent({ id: registration.event.id }) };
}

export default function EditPage() {
  const { id = '' } = useRouter().params;
  const loading = useRequest(loadBoth);
  const { run } = loading;
  const load = useCallback(() => void run(id), [run, id]);
  useEffect(load, [load]);
  if (!loading.data) return <Page><PageState error={loading.error} onRetry={load} /></Page>;
  const { registration, event } = loading.data;
  return <Page hasBar>{event.formId ? <WithQuestions registration={registration} /> : <Edit registration={registration} />}</Page>;
}

function WithQuestions({ registration }: { registration: MyRegistrationView }) {
  const { filled, error, retry } = useFilledForm(registration.event.id);
  return filled ? <Edit registration={registration} filled={filled} /> : <PageState error={error} onRetry={retry} />;
}

function Edit({ registration, filled }: { registration: MyRegistrationView; filled?: FilledForm }) {
  const [attendee, setAttendee] = useState<Attendee>(() => startOf(registration));
  const [problems, setProblems] = useState<AttendeeProblems>({});
  const saving = useRequest(editRegistration);
  const { error } = saving;
  useEffect(() => {
    if (error) filled?.refuse(answerProblems(error.fields));
    // Once for each refusal.
  }, [error]);

  const save = async () => {
    const found = checkAttendee(attendee, true);
    setProblems(found);
    const answers = filled?.check();
    if (Object.keys(found).length > 0 || answers === null) return showFirstError();
    const saved = await saving.run(registration.id, { ...tidyAttendee(attendee), answers: filled && answers && answersWithProfile(filled.whole, answers, attendee) });
    if (!saved) return;
    toast('已保存');
    await Taro.navigateBack();
  };
  return (
    <View>
      <Card title="参会人">
        <AttendeeFields
          attendee={attendee} problems={{ ...error?.fields, ...problems }} phoneMasked={registration.phoneMasked} mayAskWechat={false}
          onChange={(part) => setAttendee((before) => ({ ...before, ...part }))}
        />
      </Card>
      {filled && <Card title={filled.form.name}><EventForm filled={filled} /></Card>}
      <Bar>
        {error && <View id="form-error" className="problem problem--bar">{error.message}</View>}
        <Button id="save" isBusy={saving.isPending} onClick={() => void save()}>{saving.isPending ? '正在保存' : '保存'}</Button>
      </Bar>
    </View>
  );
}
