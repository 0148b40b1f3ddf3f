import type { OrderView, RefundBody } from '@chudian/shared';
import { Alert, Form, Input } from 'antd';
import { moneyText } from '../platform/money/yuan';
import { YuanInput } from '../platform/money/yuan-input';
import { FormDialog } from '../platform/ui/form-dialog';
import { nameOf } from '../platform/ui/person-name';
import { useConfirm } from '../platform/ui/use-confirm';
import { refundOrder } from './use-payments';

/** All or a part of what is left goes back, after one more question: it cannot be called back. */
export function RefundDialog({ order, onClosed }: { order: OrderView; onClosed: () => void }) {
  const confirm = useConfirm();
  const most = order.refundableFen;
  const run = async (body: RefundBody) => {
    const content = `${moneyText(body.amountFen)} 将原路退回给${nameOf(order.contact)}，提交后不能撤回。`;
    if (!(await confirm({ title: '确认退款？', content, okText: `退款 ${moneyText(body.amountFen)}`, isDanger: true }))) return null;
    return refundOrder(order.id, body);
  };
  return (
    <FormDialog<RefundBody, OrderView | null>
      title="退款"
      submitText="下一步"
      initial={{ amountFen: most }}
      run={run}
      done={(reply) => (reply ? '已提交，到账后会显示在这里' : null)}
      refresh={['/admin/orders']}
      onClosed={onClosed}
    >
      <Alert className="gap-below" type="info" showIcon title={`最多可退 ${moneyText(most)}。款项原路退回付款人的微信支付账户，退款原因会显示给他。`} />
      <Form.Item
        name="amountFen"
        label="退款金额"
        rules={[{ required: true, message: '请填写退款金额' }, { type: 'number', min: 1, max: most, message: `应在 ¥0.01 和 ${moneyText(most)} 之间` }]}
      >
        <YuanInput aria-label="退款金额" />
      </Form.Item>
      <Form.Item name="reason" label="退款原因" rules={[{ required: true, whitespace: true, message: '请填写退款原因' }]}>
        <Input maxLength={80} showCount placeholder="例如：活动取消" />
      </Form.Item>
    </FormDialog>
  );
}
