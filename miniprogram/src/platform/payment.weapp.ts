/** WeChat's cashier, from the package. */
import type { PaymentView } from '@chudian/shared';
import Taro from '@tarojs/taro';
import { paymentRefusal, type PaymentAnswer } from './payment-answer';

export async function requestPayment({ timeStamp, nonceStr, package: prepay, signType, paySign }: PaymentView): Promise<PaymentAnswer> {
  try {
    await Taro.requestPayment({ timeStamp, nonceStr, package: prepay, signType, paySign });
    return 'paid';
  } catch (failure) {
    return paymentRefusal(failure);
  }
}
