import type { People } from '../people/people.js';
import type { Person } from '../people/person.js';
import { textOf, type JsonObject } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import type { Outcome } from '../phone/mini-program-host.js';
import type { Order } from './order.js';
import type { Orders } from './orders.js';
import { isSignedBy, lines } from './pay-crypto.js';

const PARAMETERS = ['timeStamp', 'nonceStr', 'package', 'signType', 'paySign'] as const;
const PREPAY = 'prepay_id=';

const refused = (reason: string): Outcome => ({ error: { errMsg: `requestPayment:fail ${reason}` } });

/** Where people pay: `wx.requestPayment` asks the person first, and only then is there money. */
export class Cashier {
  constructor(
    private readonly platform: Platform,
    private readonly people: People,
    private readonly orders: Orders,
    private readonly whenPaid: (order: Order) => void,
  ) {}

  /** Without a decision it asks for one; nothing but `pay` pays. */
  request(person: Person, { decision, ...given }: JsonObject): Outcome {
    const missing = PARAMETERS.find((name) => typeof given[name] !== 'string' || given[name] === '');
    if (missing) return refused(`parameter error: parameter.${missing} should be String instead of ${typeName(given[missing])};`);
    const order = this.orderOf(person, given);
    if (typeof order === 'string') return refused(order);
    const { pay: { name } } = this.platform.config;
    if (decision === undefined) return { ask: { payment: { merchant: name, description: order.description, totalFen: order.totalFen, outTradeNo: order.outTradeNo } } };
    if (decision !== 'pay') return refused('cancel');
    this.orders.pay(order);
    this.whenPaid(order);
    return this.platform.faults.strike('delivery/pay/cashier') ? refused('网络异常，请稍后查看支付结果') : { result: { errMsg: 'requestPayment:ok' } };
  }

  /** The order to be paid, or why it cannot be. */
  private orderOf(person: Person, given: JsonObject): Order | string {
    const { miniProgram, pay } = this.platform.config;
    const [timeStamp, nonceStr, pack, signType, paySign] = PARAMETERS.map((name) => textOf(given[name])) as [string, string, string, string, string];
    if (signType !== 'RSA') return '签名方式错误，应为RSA';
    if (!/^\d{10}$/.test(timeStamp)) return 'timeStamp应为秒级时间戳';
    if (!pack.startsWith(PREPAY)) return 'package应为prepay_id=***';
    if (!isSignedBy(pay.merchantCertificate, lines(miniProgram.appid, timeStamp, nonceStr, pack), paySign)) return '支付验证签名失败';
    const order = this.orders.findByPrepayId(pack.slice(PREPAY.length));
    if (!order) return '预支付交易会话标识不存在或已过期';
    if (order.appid !== miniProgram.appid || order.openid !== this.people.openid(person, 'mini')) return '下单账号与支付账号不一致';
    if (order.state === 'CLOSED') return '订单已关闭';
    if (order.state !== 'NOTPAY') return '该订单已支付';
    return order.payUntil < this.platform.clock.now() ? '订单已超过支付时间' : order;
  }
}

const typeName = (value: unknown): string => (value === undefined ? 'Undefined' : typeof value === 'string' ? 'an empty String' : Object.prototype.toString.call(value).slice(8, -1));
