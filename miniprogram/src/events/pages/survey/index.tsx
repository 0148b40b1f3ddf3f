import type { FormForVisitor } from '@chudian/shared';
import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useCallback, useEffect } from 'react';
import { useRequest } from '../../../api/use-request';
import { useConsent } from '../../../contacts/consent';
import { ConsentPopup } from '../../../contacts/consent-popup';
import { NoRecord } from '../../../contacts/no-record';
import { FormFields } from '../../../forms/form-fields';
import { showFirstError } from '../../../forms/show-first-error';
import { useFormAnswers } from '../../../forms/use-form-answers';
import { Button } from '../../../kit/button';
import { goHome } from '../../../kit/go';
import { Notice } from '../../../kit/notice';
import { Bar, Card, Page } from '../../../kit/page';
import { PageState } from '../../../kit/page-state';
import { answerProblems } from '../../attendee';
import { answerSurvey, getSurvey } from '../../events';
import '../../events.scss';

/** What people say of the event they were at. */
export default function SurveyPage() {
  const { id = '' } = useRouter().params;
  const { state, error, retry } = useConsent('ask');
  const survey = useRequest(getSurvey);
  const { run } = survey;
  const load = useCallback(() => void run(id), [run, id]);
  useEffect(() => { if (state === 'agreed') load(); }, [state, load]);
  if (state === 'refused') return <Page><NoRecord /><ConsentPopup /></Page>;
  if (survey.data) return <Survey registrationId={id} form={survey.data} />;
  return (
    <Page>
      <PageState error={error ?? survey.error} onRetry={() => (state === 'agreed' ? load() : void retry())} />
      <ConsentPopup />
    </Page>
  );
}

function Survey({ registrationId, form }: { registrationId: string; form: FormForVisitor }) {
  const { answers, errors, onChange, check, refuse } = useFormAnswers(form);
  const sending = useRequest(async (given: Record<string, unknown>) => {
    await answerSurvey(registrationId, given);
    return true;
  });
  const { error } = sending;
  useEffect(() => {
    if (error) refuse(answerProblems(error.fields));
    // Once for each refusal.
  }, [error]);
  const isAnswered = sending.data || error?.code === 'FORM_ALREADY_SUBMITTED' || (!!form.submission && !form.schema.allowsEdit);
  if (isAnswered) return <Thanks text={sending.data ? form.schema.thanks : '您已经填写过了。'} />;
  const send = () => {
    const given = check();
    if (!given) return showFirstError();
    void sending.run(given);
  };
  return (
    <Page hasBar>
      <View className="sign-up__head">
        <View className="sign-up__title">{form.name}</View>
        {form.schema.intro && <View className="sign-up__when">{form.schema.intro}</View>}
      </View>
      <Card><FormFields form={form} answers={answers} errors={errors} onChange={onChange} /></Card>
      <Bar>
        {error && <View id="form-error" className="problem problem--bar">{error.message}</View>}
        <Button id="submit" isBusy={sending.isPending} onClick={send}>{sending.isPending ? '正在提交' : (form.schema.submitText ?? '提交')}</Button>
      </Bar>
    </Page>
  );
}

function Thanks({ text }: { text?: string }) {
  return (
    <Page>
      <Notice title="谢谢您" text={text ?? '您的意见已经收到。'}>
        <Button id="back" onClick={() => void Taro.navigateBack().catch(goHome)}>返回</Button>
      </Notice>
    </Page>
  );
}
