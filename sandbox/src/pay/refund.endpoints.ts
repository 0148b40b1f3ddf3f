import { textOf } from '../platform/json.js';
import { requireFields } from './fields.js';
import type { PayCall, PayEndpoint } from './pay-endpoint.js';
import { PayError } from './pay-error.js';
import { describeRefund, type Refund } from './refund.js';
import { readRefund } from './refund-fields.js';
import type { Refunds } from './refunds.js';

const REFUNDS = '/v3/refund/domestic/refunds';

/** Asking for money to go back, looking how far it is, and sending it elsewhere when it cannot arrive. */
export function refundEndpoints(refunds: Refunds): PayEndpoint[] {
  const show = (call: PayCall, refund: Refund) => {
    call.personId = refund.personId;
    return describeRefund(refund);
  };
  return [
    { method: 'POST', path: REFUNDS, handle: (call) => show(call, refunds.file(readRefund(call.body), call.body)) },
    { method: 'GET', path: `${REFUNDS}/:number`, handle: (call) => show(call, refunds.get(call.params.number ?? '')) },
    { method: 'POST', path: `${REFUNDS}/:number/apply-abnormal-refund`, handle: (call) => show(call, redirect(refunds, call)) },
  ];
}

function redirect(refunds: Refunds, { params, body }: PayCall): Refund {
  requireFields(body, {
    out_refund_no: { type: 'string', required: true, longest: 64 },
    type: { type: 'string', required: true, oneOf: ['USER_BANK_CARD', 'MERCHANT_BANK_CARD'] },
    bank_type: { type: 'string', longest: 16 }, bank_account: { type: 'string', longest: 1024 }, real_name: { type: 'string', longest: 1024 },
  });
  const refund = refunds.getById(params.number ?? '');
  if (refund.outRefundNo !== textOf(body.out_refund_no)) throw new PayError('PARAM_ERROR', '商户退款单号与微信支付退款单号不匹配');
  refunds.redirect(refund);
  return refund;
}
