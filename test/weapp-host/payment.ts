import { Refused } from './errors.js';
import type { Options } from './wx/answers.js';

const PARAMETERS = ['timeStamp', 'nonceStr', 'package', 'signType', 'paySign'];
const CALLBACKS = ['success', 'fail', 'complete'];

/**
 * Whether wx.requestPayment was handed what a phone takes: five texts. A phone refuses what is missing or no text, and would
 * let what is too much pass; here that is a mistake, since it was meant for something.
 */
export function requirePayment(options: Options): void {
  for (const name of PARAMETERS) {
    if (typeof options[name] !== 'string' || options[name] === '') throw new Refused(`requestPayment:fail parameter error: parameter.${name} should be String instead of ${typeof options[name]};`);
  }
  if (!/^\d{10}$/.test(String(options.timeStamp))) throw new Refused('requestPayment:fail timeStamp should be seconds');
  if (!/^prepay_id=\w+$/.test(String(options.package))) throw new Refused('requestPayment:fail package should be prepay_id=***');
  if (options.signType !== 'RSA') throw new Refused('requestPayment:fail signType should be RSA');
  const unknown = Object.keys(options).filter((name) => ![...PARAMETERS, ...CALLBACKS].includes(name));
  if (unknown.length > 0) throw new Error(`wx.requestPayment takes no ${unknown.join(', ')}`);
}
