import { isFields, parseJson, textIn, type Fields } from '../parse-json.js';
import { unsealPay } from './pay-crypto.js';
import { PayNotificationForged } from './pay.errors.js';
import type { PayNotification } from './pay-words.js';
import { paymentFactOf, refundFactOf, required } from './read-pay-facts.js';

interface Account {
  mchid: string;
  appid: string;
  apiV3Key: string;
}

/** Opens a notification whose signature was found good, and reads it in our words. */
export function readPayNotification(body: string, account: Account): PayNotification {
  const outside = fieldsIn(body);
  const [eventId, event] = [textIn(outside, 'id'), textIn(outside, 'event_type')];
  if (!/^[\w-]{1,64}$/.test(eventId)) throw new PayNotificationForged('it has no id');
  const inside = open(outside, account.apiV3Key);
  if (textIn(inside, 'mchid') !== account.mchid) throw new PayNotificationForged('it is for another merchant');
  if (event.startsWith('REFUND.')) return { eventId, event, ...refundIn(inside) };
  if (event !== 'TRANSACTION.SUCCESS') return { eventId, event, kind: 'other' };
  if (textIn(inside, 'appid') !== account.appid) throw new PayNotificationForged('it is for another mini-program');
  return { eventId, event, ...paymentIn(inside) };
}

function open(outside: Fields, apiV3Key: string): Fields {
  const resource = isFields(outside.resource) ? outside.resource : {};
  let text: string;
  try {
    text = unsealPay({ ciphertext: textIn(resource, 'ciphertext'), nonce: textIn(resource, 'nonce'), associatedData: textIn(resource, 'associated_data') }, apiV3Key);
  } catch {
    throw new PayNotificationForged('its inside was changed, or sealed with another key');
  }
  return fieldsIn(text);
}

function paymentIn(inside: Fields): Omit<Extract<PayNotification, { kind: 'payment' }>, 'eventId' | 'event'> | { kind: 'other' } {
  const fact = paymentFactOf(inside);
  if (fact.state !== 'paid') return { kind: 'other' };
  return { kind: 'payment', orderId: required(inside, 'out_trade_no'), transactionId: fact.transactionId, amountFen: fact.amountFen, paidAt: fact.paidAt.toISOString() };
}

function refundIn(inside: Fields): Omit<Extract<PayNotification, { kind: 'refund' }>, 'eventId' | 'event'> {
  const { state, amountFen, wechatId, acceptedAt, settledAt } = refundFactOf(inside);
  return {
    kind: 'refund', orderId: required(inside, 'out_trade_no'), refundId: required(inside, 'out_refund_no'), amountFen, state, wechatId,
    acceptedAt: acceptedAt?.toISOString() ?? null, settledAt: settledAt?.toISOString() ?? null,
  };
}

function fieldsIn(text: string): Fields {
  try {
    const fields = parseJson(text);
    if (isFields(fields)) return fields;
  } catch {
    // Told below.
  }
  throw new PayNotificationForged('it is not JSON');
}
