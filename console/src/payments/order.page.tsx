import { ORDER_TROUBLE_NAMES, type OrderView } from '@chudian/shared';
import { Alert, Button, Card, Empty } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ContactButton } from '../contacts/contact-button';
import { moneyText } from '../platform/money/yuan';
import { Allowed } from '../platform/ui/allowed';
import { Load } from '../platform/ui/load';
import { Page } from '../platform/ui/page';
import { nameOf } from '../platform/ui/person-name';
import { OrderEntries } from './order-entries';
import { OrderFacts } from './order-facts';
import { OrderStateTag } from './payment-words';
import { RefundDialog } from './refund-dialog';
import { Refunds } from './refunds';
import { useOrder } from './use-payments';

const BACK = { to: '/orders', text: '订单' };

export function OrderPage() {
  const { id = '' } = useParams();
  const order = useOrder(id);
  return <Load from={order}>{(view) => <Order order={view} />}</Load>;
}

/** One order with the history of its money. */
function Order({ order }: { order: OrderView }) {
  const [isRefunding, setRefunding] = useState(false);
  const actions = (
    <>
      <ContactButton contactId={order.contact.id} />
      {order.refundableFen > 0 && (
        <Allowed to="payments.manage">
          <Button type="primary" danger onClick={() => setRefunding(true)}>
            退款
          </Button>
        </Allowed>
      )}
    </>
  );
  return (
    <Page
      title={
        <>
          {moneyText(order.amountFen)} <OrderStateTag state={order.state} />
        </>
      }
      name={`订单 ${order.description}`}
      lead={`${nameOf(order.contact)} · ${order.description}`}
      back={BACK}
      actions={actions}
    >
      {order.trouble && <Alert className="gap-below" type="warning" showIcon title={`需核对：${ORDER_TROUBLE_NAMES[order.trouble]}`} />}
      <div className="columns">
        <div className="stack">
          <Card title="款项经过">
            <OrderEntries entries={order.entries} />
          </Card>
        </div>
        <aside className="stack">
          <Card title="概要">
            <OrderFacts order={order} />
          </Card>
          <Card title="退款">
            {order.refunds.length > 0 ? <Refunds order={order} /> : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有退款" />}
          </Card>
        </aside>
      </div>
      {isRefunding && <RefundDialog order={order} onClosed={() => setRefunding(false)} />}
    </Page>
  );
}
