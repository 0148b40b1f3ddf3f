import { Form, type FormInstance } from 'antd';
import { PhoneFrame } from '../../platform/ui/phone-frame';
import type { EventDraft } from './event-draft';
import { EventOnPhone } from './event-on-phone';

/** Follows every keystroke. */
export function EventPreview({ form }: { form: FormInstance<EventDraft> }) {
  const draft = Form.useWatch((values) => values, { form, preserve: true }) as Partial<EventDraft> | undefined;
  return (
    <PhoneFrame title="活动详情">
      <EventOnPhone draft={draft ?? {}} />
    </PhoneFrame>
  );
}
