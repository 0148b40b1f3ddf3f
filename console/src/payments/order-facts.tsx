import { ORDER_CLOSE_REASON_NAMES, type OrderView } from '@chudian/shared';
import { moneyText } from '../platform/money/yuan';
import { TimeText } from '../platform/ui/time-text';

const none = <span className="faint">—</span>;

/** What an order is, in figures and numbers. */
export const OrderFacts = ({ order }: { order: OrderView }) => (
  <dl className="facts">
    <dt>应付</dt>
    <dd>{moneyText(order.amountFen)}</dd>
    <dt>实付</dt>
    <dd>{order.paidFen === null ? none : moneyText(order.paidFen)}</dd>
    <dt>已退</dt>
    <dd>{order.refundedFen > 0 ? moneyText(order.refundedFen) : none}</dd>
    <dt>支付时间</dt>
    <dd>
      <TimeText at={order.paidAt} />
      {order.isLate && <span className="faint">（订单关闭之后）</span>}
    </dd>
    <dt>支付期限</dt>
    <dd>
      <TimeText at={order.payBy} />
    </dd>
    {order.closedAt && (
      <>
        <dt>关闭</dt>
        <dd>
          <TimeText at={order.closedAt} />
          {order.closeReason && <span className="faint"> {ORDER_CLOSE_REASON_NAMES[order.closeReason]}</span>}
        </dd>
      </>
    )}
    <dt>手机</dt>
    <dd>{order.contact.phoneMasked ?? none}</dd>
    <dt>订单号</dt>
    <dd className="break">{order.id}</dd>
    <dt>微信交易号</dt>
    <dd className="break">{order.transactionId ?? none}</dd>
  </dl>
);
