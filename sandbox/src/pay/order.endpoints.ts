import { describeOrder, type Order } from './order.js';
import { readOrder } from './order-fields.js';
import type { Orders } from './orders.js';
import type { PayCall, PayEndpoint } from './pay-endpoint.js';
import { requireFields } from './fields.js';
import { PayError } from './pay-error.js';

const ORDERS = '/v3/pay/transactions';

/** Ordering for the mini-program and the service account, looking an order up, and closing it. */
export function orderEndpoints(orders: Orders): PayEndpoint[] {
  return [
    { method: 'POST', path: `${ORDERS}/jsapi`, handle: (call) => place(orders, call) },
    { method: 'GET', path: `${ORDERS}/out-trade-no/:number`, handle: (call) => show(call, orders.get(call.params.number ?? '')) },
    { method: 'GET', path: `${ORDERS}/id/:number`, handle: (call) => show(call, orders.findByTransaction(call.params.number ?? '')) },
    { method: 'POST', path: `${ORDERS}/out-trade-no/:number/close`, handle: (call) => close(orders, call) },
  ];
}

function place(orders: Orders, call: PayCall) {
  const { order, prepayId } = orders.place(readOrder(call.body), call.body);
  call.personId = order.personId;
  return { prepay_id: prepayId };
}

function show(call: PayCall, order: Order | null) {
  if (call.query.mchid === undefined) throw PayError.field('mchid', '缺少必填参数mchid', { location: 'query' });
  if (!order) throw new PayError('ORDER_NOT_EXIST', '订单不存在');
  call.personId = order.personId;
  return describeOrder(order);
}

function close(orders: Orders, call: PayCall) {
  requireFields(call.body, { mchid: { type: 'string', required: true } });
  const order = orders.get(call.params.number ?? '');
  call.personId = order.personId;
  orders.close(order);
  return null;
}
