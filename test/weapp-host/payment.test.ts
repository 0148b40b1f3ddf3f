import { requirePayment } from './payment.js';

const PAYMENT = { timeStamp: '1767225600', nonceStr: 'n', package: 'prepay_id=wx1', signType: 'RSA', paySign: 'AAAA' };

test('five texts are what the cashier takes', () => {
  expect(() => requirePayment({ ...PAYMENT, success: () => undefined })).not.toThrow();
});

test.each([
  ['no package', { package: undefined }],
  ['the bare prepay_id', { package: 'wx1' }],
  ['milliseconds', { timeStamp: '1767225600000' }],
  ['a number for the time', { timeStamp: 1_767_225_600 }],
  ['another signature', { signType: 'MD5' }],
  ['no signature', { paySign: '' }],
])('%s is refused as on a phone', (_, changes) => {
  expect(() => requirePayment({ ...PAYMENT, ...changes })).toThrow(/^requestPayment:fail /);
});

test('what a phone would pass over in silence is a mistake', () => {
  expect(() => requirePayment({ ...PAYMENT, appId: 'wx1' })).toThrow('wx.requestPayment takes no appId');
});
