import { paymentRefusal } from './payment-answer';

test('who closes the cashier has cancelled; whatever else goes wrong has failed, and may have been paid', () => {
  expect(paymentRefusal({ errMsg: 'requestPayment:fail cancel' })).toBe('cancelled');
  expect(paymentRefusal({ errMsg: 'requestPayment:fail 支付验证签名失败' })).toBe('failed');
  expect(paymentRefusal(undefined)).toBe('failed');
});
