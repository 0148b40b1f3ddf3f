import { Form, Grid, Steps, type FormInstance } from 'antd';
import type { EventDraft } from './event-draft';
import { findingsOf, type Finding } from './event-findings';
import { EDITOR_STEP_NAMES, EDITOR_STEPS, type EditorStep } from './editor-steps';

const leftOf = (findings: Finding[], step: EditorStep) => findings.filter((finding) => finding.step === step && finding.isBlocking).length;

interface Props {
  form: FormInstance<EventDraft>;
  current: EditorStep;
  /** Steps with fields that were refused. */
  wrong: EditorStep[];
  onGo: (step: EditorStep) => void;
}

/** Where one is, and what is still missing where. */
export function StepNav({ form, current, wrong, onGo }: Props) {
  const draft = Form.useWatch((values) => values, { form, preserve: true }) as Partial<EventDraft> | undefined;
  const isWide = Grid.useBreakpoint().md ?? true;
  const findings = findingsOf(draft ?? {});
  const items = EDITOR_STEPS.map((step) => {
    const left = leftOf(findings, step);
    return {
      title: EDITOR_STEP_NAMES[step],
      content: wrong.includes(step) ? '有误' : left > 0 ? `还差 ${left} 项` : undefined,
      status: wrong.includes(step) ? ('error' as const) : step === current ? ('process' as const) : left > 0 ? ('wait' as const) : ('finish' as const),
    };
  });
  return (
    <nav className="step-nav" aria-label="编辑步骤">
      <Steps
        orientation={isWide ? 'vertical' : 'horizontal'}
        titlePlacement={isWide ? 'horizontal' : 'vertical'}
        size="small"
        responsive={false}
        current={EDITOR_STEPS.indexOf(current)}
        items={items}
        onChange={(index) => onGo(EDITOR_STEPS[index])}
      />
    </nav>
  );
}
