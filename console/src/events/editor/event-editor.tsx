import type { EventView } from '@chudian/shared';
import type { FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { DraftForm } from '../../platform/drafts/draft-form';
import { useCan } from '../../platform/session';
import { FIELD_NAMES, type EventDraft } from './event-draft';
import { EventPreview } from './event-preview';
import { EDITOR_STEPS, stepOf, type EditorStep } from './editor-steps';
import { StepCards } from './step-cards';
import { StepFoot } from './step-foot';
import { StepNav } from './step-nav';
import { useEventEditor } from './use-event-editor';

const wrongSteps = (form: FormInstance<EventDraft>) => {
  const steps = form.getFieldsError().flatMap(({ name, errors }) => (errors.length > 0 ? [stepOf(name)] : []));
  return EDITOR_STEPS.filter((step) => steps.includes(step));
};

interface Props {
  event: EventView | null;
  fresh?: Partial<EventDraft>;
  onUnsaved?: (isUnsaved: boolean) => void;
}

/** The guided editor: one step at a time, all of them on one form, beside the phone that shows what it makes. */
export function EventEditor({ event, fresh = {}, onUnsaved }: Props) {
  const [step, setStep] = useState<EditorStep>('basic');
  const [wrong, setWrong] = useState<EditorStep[]>([]);
  const showErrors = (form: FormInstance<EventDraft>) => {
    const steps = wrongSteps(form);
    setWrong(steps);
    if (steps.length > 0 && !steps.includes(step)) setStep(steps[0]);
  };
  const editor = useEventEditor({ event, fresh, onFieldErrors: showErrors });
  useEffect(() => onUnsaved?.(editor.unsaved.isUnsaved), [editor.unsaved.isUnsaved]);
  const isEditable = useCan()('events.manage') && event?.state !== 'cancelled';
  const go = (to: EditorStep) => {
    setWrong(wrongSteps(editor.form));
    setStep(to);
  };
  return (
    <DraftForm
      editor={editor}
      what="这场活动"
      names={FIELD_NAMES}
      disabled={!isEditable}
      onRefused={showErrors}
      onFieldsChange={() => wrong.length > 0 && setWrong(wrongSteps(editor.form))}
    >
      <div className="guided">
        <StepNav form={editor.form} current={step} wrong={wrong} onGo={go} />
        <div className="stack">
          <StepCards event={event} current={step} disabled={!isEditable} />
          <StepFoot step={step} onGo={go} editor={editor} isNew={!event} isEditable={isEditable} />
        </div>
        <aside className="is-sticky">
          <EventPreview form={editor.form} />
        </aside>
      </div>
    </DraftForm>
  );
}
