import type { OrderView, RefundView } from '@chudian/shared';
import { Button } from 'antd';
import { useAction } from '../platform/api/use-action';
import { moneyText } from '../platform/money/yuan';
import { Allowed } from '../platform/ui/allowed';
import { TimeText } from '../platform/ui/time-text';
import { RefundStateTag } from './payment-words';
import { retryRefund } from './use-payments';

/** What goes back or went back; a refund that hangs can be tried again, under its own number. */
export const Refunds = ({ order }: { order: OrderView }) => (
  <div className="stack">
    {order.refunds.map((refund) => (
      <Refund key={refund.id} orderId={order.id} refund={refund} />
    ))}
  </div>
);

function Refund({ orderId, refund }: { orderId: string; refund: RefundView }) {
  const retry = useAction({ run: () => retryRefund(orderId, refund.id), done: '已重新提交', refresh: ['/admin/orders'] });
  const isStuck = refund.state === 'refused' || refund.state === 'abnormal' || (refund.state === 'waiting' && refund.why !== null);
  return (
    <div className="break">
      <div>
        <strong>{moneyText(refund.amountFen)}</strong> <RefundStateTag state={refund.state} />
      </div>
      <div>{refund.reason}</div>
      {refund.why && <div className="danger">{refund.why}</div>}
      <small className="faint">
        <TimeText at={refund.createdAt} /> · {refund.by?.name ?? '系统'}
        {refund.settledAt && refund.state === 'succeeded' && (
          <>
            {' · 到账 '}
            <TimeText at={refund.settledAt} />
          </>
        )}
      </small>
      {isStuck && (
        <Allowed to="payments.manage">
          <div>
            <Button size="small" loading={retry.isPending} onClick={() => retry.mutate()}>
              重试
            </Button>
          </div>
        </Allowed>
      )}
    </div>
  );
}
