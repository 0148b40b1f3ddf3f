import type { EventForVisitor } from '@chudian/shared';
import { View } from '@tarojs/components';
import { useConsent } from '../../../contacts/consent';
import { ConsentPopup } from '../../../contacts/consent-popup';
import { Button } from '../../../kit/button';
import { go } from '../../../kit/go';
import { Notice } from '../../../kit/notice';
import { Page } from '../../../kit/page';
import { PageState } from '../../../kit/page-state';
import { useFilledForm } from '../../event-form';
import type { EventEntry } from '../../event-entry';
import { REGISTRATION_PAGE } from '../../events';
import { NeedsConsent } from '../../needs-consent';
import { nextStep } from '../../next-step';
import { SignUpForm } from '../../sign-up-form';
import { useEvent, useEventEntry } from '../../use-event';
import { tellSpan } from '../../zoned-time';
import '../../events.scss';

/** The consent first, for a sign-up is kept; then one page with everything on it. */
export default function SignUpPage() {
  const entry = useEventEntry();
  const { state, error, retry } = useConsent('ask');
  return (
    <Page hasBar={state === 'agreed'}>
      {state === 'agreed' && <OpenEvent entry={entry} />}
      {state === 'refused' && <NeedsConsent text="报名需要记录您的姓名和联系方式，所以要先征得您的同意。您仍可以浏览活动内容。" />}
      {(state === 'unknown' || state === 'asking') && <PageState error={error} onRetry={() => void retry()} />}
      <ConsentPopup />
    </Page>
  );
}

function OpenEvent({ entry }: { entry: EventEntry }) {
  const { event, promo, setPromo, reload } = useEvent(entry);
  if (!event.data) return <PageState error={event.error} onRetry={reload} />;
  const step = nextStep(event.data);
  if (step.to === 'registration') return <SignedUp event={event.data} />;
  if (step.to !== 'sign-up') return <Notice mood="waiting" title={step.text} text={step.note} />;
  return (
    <View>
      <View className="sign-up__head">
        <View className="sign-up__title">{event.data.title}</View>
        <View className="sign-up__when">{tellSpan(event.data)}</View>
      </View>
      <WithForm event={event.data} entry={entry} promo={promo} isBusy={event.isPending} onPromo={setPromo} onRefused={reload} />
    </View>
  );
}

interface FormProps {
  event: EventForVisitor;
  entry: EventEntry;
  promo?: string;
  isBusy: boolean;
  onPromo: (code: string | undefined) => void;
  onRefused: () => void;
}

function WithForm(props: FormProps) {
  return props.event.formId ? <WithQuestions {...props} /> : <SignUpForm {...props} />;
}

/** The event's own questions are there before anything can be filled in. */
function WithQuestions(props: FormProps) {
  const { filled, error, retry } = useFilledForm(props.event.id);
  if (!filled) return <PageState error={error} onRetry={retry} />;
  return <SignUpForm {...props} filled={filled} />;
}

function SignedUp({ event }: { event: EventForVisitor }) {
  return (
    <Notice title="您已经报过名了" text={event.title}>
      <Button id="mine-here" onClick={() => event.mine && go(REGISTRATION_PAGE, { id: event.mine.registrationId })}>查看我的报名</Button>
    </Notice>
  );
}
