import type { BillRow } from '../../platform/wechat/pay/pay-words.js';
import { Order } from '../order.entity.js';
import { compareBill } from './compare-bill.js';

const AT = new Date('2026-12-01T04:00:00Z');
const PAID = { transactionId: 'T1', amountFen: 9_900, paidAt: AT };

function paidOrder(): Order {
  const order = Order.placed('order-1', { contactId: 'contact', subject: { kind: 'registration', id: 'registration' }, description: '门票', amountFen: 9_900, payBy: AT }, AT);
  order.receive(PAID, false);
  return order;
}

const rowOf = (transactionId: string): BillRow => ({ orderId: 'order-1', transactionId, kind: 'payment', at: AT, amountFen: 9_900, refundId: null, isSettled: true });

test('a row that our books have is no difference', () => {
  expect(compareBill([rowOf('T1')], { orders: [paidOrder()], refunds: [], named: { orders: [], refunds: [] } })).toEqual([]);
});

test('money that came twice under one number is told, in whichever order the bill has it', () => {
  for (const bill of [[rowOf('T1'), rowOf('T2')], [rowOf('T2'), rowOf('T1')]]) {
    const found = compareBill(bill, { orders: [paidOrder()], refunds: [], named: { orders: [paidOrder()], refunds: [] } });
    expect(found).toMatchObject([{ kind: 'not-ours', what: 'payment', orderId: 'order-1', theirFen: 9_900, text: expect.stringContaining('T2') }]);
  }
});
