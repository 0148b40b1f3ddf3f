import { ORDER_STATE_NAMES, REFUND_STATE_NAMES, type OrderView } from '@chudian/shared';
import { Card, Tag } from 'antd';
import { useApi } from '../../platform/api/use-api';
import { moneyText } from '../../platform/money/yuan';
import { useCan } from '../../platform/session';
import { Load } from '../../platform/ui/load';
import { TimeText } from '../../platform/ui/time-text';

/** What was to be paid, and what was paid back. */
export function RegistrationOrders({ ids }: { ids: string[] }) {
  if (!useCan()('payments.read') || ids.length === 0) return null;
  return (
    <Card size="small" title="订单">
      <div className="stack tight">
        {ids.map((id) => (
          <Order key={id} id={id} />
        ))}
      </div>
    </Card>
  );
}

function Order({ id }: { id: string }) {
  const order = useApi<OrderView>(`/admin/orders/${id}`);
  return (
    <Load from={order} lines={1}>
      {(view) => (
        <div>
          <div className="row">
            <strong>{moneyText(view.paidFen ?? view.amountFen)}</strong>
            <Tag>{ORDER_STATE_NAMES[view.state]}</Tag>
            <span className="faint">
              <TimeText at={view.paidAt ?? view.createdAt} />
            </span>
          </div>
          {view.refunds.map((refund) => (
            <div key={refund.id} className="faint">
              退款 {moneyText(refund.amountFen)} · {REFUND_STATE_NAMES[refund.state]}
              {refund.why && `：${refund.why}`}
            </div>
          ))}
        </div>
      )}
    </Load>
  );
}
