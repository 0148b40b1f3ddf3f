import type { CancelEventBody, EventDashboard, EventView } from '@chudian/shared';
import { Alert, Form, Input } from 'antd';
import { api } from '../platform/api/api';
import { useApi } from '../platform/api/use-api';
import { moneyText } from '../platform/money/yuan';
import { FormDialog } from '../platform/ui/form-dialog';
import { required } from './editor/form-rules';
import { pathOf, REFRESH } from './use-events';

const WORDS = '取消活动';

/** Cannot be taken back: it says what follows, and has to be typed. */
export function CancelDialog({ event, onClosed }: { event: EventView; onClosed: () => void }) {
  return (
    <FormDialog<CancelEventBody & { words: string }>
      title={`取消「${event.title}」`}
      submitText="取消活动，通知所有人"
      closeText="先不取消"
      isDanger
      run={({ reason }) => api.post(pathOf(event.id, '/cancellation'), { reason })}
      done="活动已取消，正在通知和退款"
      refresh={REFRESH}
      onClosed={onClosed}
    >
      <Consequences event={event} />
      <Form.Item name="reason" label="原因" extra="报名的人会看到。" rules={[required('请填写原因')]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} showCount placeholder="因场地临时关闭……" />
      </Form.Item>
      <Form.Item
        name="words"
        label={`请输入「${WORDS}」以确认`}
        required
        rules={[{ validator: (_, typed) => (typed === WORDS ? Promise.resolve() : Promise.reject(new Error(`请输入「${WORDS}」四个字`))) }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}

/** How many are told, and what is paid back. */
function Consequences({ event }: { event: EventView }) {
  const { data } = useApi<EventDashboard>(pathOf(event.id, '/dashboard'));
  const told = event.taken + event.pending + event.waitlisted;
  const refund = data ? data.revenueFen - data.refundedFen : 0;
  const isPriced = event.ticketTypes.some(({ priceFen }) => priceFen > 0);
  const money = refund > 0 ? `，已支付的 ${moneyText(refund)} 将原路退回` : isPriced ? '，已支付的款项将原路退回' : '';
  const title = told > 0 ? `${told.toLocaleString()} 人会收到取消通知${money}` : '还没有人报名，不会打扰任何人';
  const parts = `占有名额 ${event.taken} 人、待审核 ${event.pending} 人、候补 ${event.waitlisted} 人。票和签到码立即作废，取消之后不能恢复。`;
  return <Alert className="gap-below" type="warning" showIcon title={title} description={parts} />;
}
