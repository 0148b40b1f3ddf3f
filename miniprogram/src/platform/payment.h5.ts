/** As `payment.weapp.ts`, at the cashier of the phone around. */
import type { PaymentView } from '@chudian/shared';
import { callPhone, hasPhone } from './bridge.h5';
import { paymentRefusal, type PaymentAnswer } from './payment-answer';

/** A browser alone has no cashier. */
export async function requestPayment({ timeStamp, nonceStr, package: prepay, signType, paySign }: PaymentView): Promise<PaymentAnswer> {
  if (!hasPhone) return 'failed';
  try {
    await callPhone('requestPayment', { timeStamp, nonceStr, package: prepay, signType, paySign });
    return 'paid';
  } catch (failure) {
    return paymentRefusal(failure);
  }
}
