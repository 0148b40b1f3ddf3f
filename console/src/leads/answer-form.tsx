import { INVALID_REASON_NAMES, INVALID_REASONS, VERDICT_NAMES, VERDICTS, type AnswerBody, type Verdict } from '@chudian/shared';
import { Button, DatePicker, Form, Input, Radio } from 'antd';
import dayjs from 'dayjs';
import { fromPicker, toPicker } from '../platform/time/time';
import { useAnswer } from './use-leads';

const VERDICT_OPTIONS = VERDICTS.map((value) => ({ value, label: VERDICT_NAMES[value] }));
const REASON_OPTIONS = INVALID_REASONS.map((value) => ({ value, label: INVALID_REASON_NAMES[value] }));
const HINTS: Record<Verdict, string> = {
  valid: '值得跟进，进入 SQL 阶段。',
  invalid: '关闭这条线索，原因会反馈给市场。',
  later: '到时间会再提醒负责人。',
};

const inDays = (days: number) => ({ label: days === 1 ? '明天上午' : `${days} 天后`, value: dayjs().add(days, 'day').hour(10).minute(0).second(0) });
const PRESETS = [inDays(1), inDays(3), inDays(7), inDays(30)];
const asTime = { getValueProps: (iso?: string) => ({ value: toPicker(iso) }), normalize: fromPicker };

/** Valid, invalid with a reason, or later with a time. */
export function AnswerForm({ leadId, onAnswered }: { leadId: string; onAnswered: () => void }) {
  const [form] = Form.useForm<AnswerBody>();
  const verdict = Form.useWatch('verdict', form);
  const answer = useAnswer(leadId, form, onAnswered);
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => answer.mutate({ ...body, note: body.note || undefined })}>
      <Form.Item name="verdict" extra={verdict && HINTS[verdict]} rules={[{ required: true, message: '请选择' }]}>
        <Radio.Group aria-label="答复" optionType="button" buttonStyle="solid" options={VERDICT_OPTIONS} />
      </Form.Item>
      {verdict === 'invalid' && (
        <Form.Item name="reason" label="原因" rules={[{ required: true, message: '请选择原因' }]}>
          <Radio.Group options={REASON_OPTIONS} />
        </Form.Item>
      )}
      {verdict === 'later' && (
        <Form.Item name="remindAt" label="什么时候再跟进" rules={[{ required: true, message: '请选择时间' }]} {...asTime}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" presets={PRESETS} minDate={dayjs()} />
        </Form.Item>
      )}
      {verdict && (
        <Form.Item name="note" label="备注（可不填）">
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" disabled={!verdict} loading={answer.isPending}>
        提交答复
      </Button>
    </Form>
  );
}
