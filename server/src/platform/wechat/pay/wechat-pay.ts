import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Config } from '../../config/config.js';
import type { PaySettings } from '../../config/pay-settings.js';
import { Transaction } from '../../database/transaction.js';
import { cutBytes } from '../fields/cut-bytes.js';
import { isFields, textIn, type Fields } from '../parse-json.js';
import { WechatRefused, WechatUnavailable } from '../wechat.errors.js';
import { MerchantClient } from './merchant-client.js';
import { PayHttp } from './pay-http.js';
import { PayKeys, type Signed } from './pay-keys.js';
import type { BillRow, ClientPayment, PaymentFact, PaymentWish, PayNotification, RefundFact, RefundWish } from './pay-words.js';
import { PayNotificationForged } from './pay.errors.js';
import { readBill } from './read-bill.js';
import { paymentFactOf, refundFactOf } from './read-pay-facts.js';
import { readPayNotification } from './read-pay-notification.js';

const DESCRIPTION_BYTES = 127;
const REASON_BYTES = 80;

interface Merchant {
  settings: PaySettings;
  client: MerchantClient;
  http: PayHttp;
  keys: PayKeys;
}

/** What the company's account at WeChat Pay can do. Orders and refunds are known by our own ids, which make every call repeatable. */
@Injectable()
export class WechatPay implements OnApplicationShutdown {
  private readonly known: Merchant | null;

  constructor(private readonly config: Config, transaction: Transaction, clock: Clock) {
    this.known = config.pay && merchantOf(config.pay, config, transaction, clock);
  }

  /** False for a company without WeChat Pay. */
  get isOn(): boolean {
    return this.known !== null;
  }

  /** Lets a person pay. Asked again with the same wish, it gives the same order anew: what the phone gets is good for two hours. */
  async prepay({ orderId, openid, description, amountFen, payBy }: PaymentWish): Promise<ClientPayment> {
    const { client, settings } = this.merchant;
    const { data } = await client.transactions_jsapi({
      description: cutBytes(plain(description), DESCRIPTION_BYTES), out_trade_no: orderId, time_expire: chinaTime(payBy), notify_url: settings.notifyUrl,
      amount: { total: amountFen, currency: 'CNY' }, payer: { openid },
    });
    const fields = fieldsOf(data, 'prepay');
    const get = (name: string) => textIn(fields, name);
    if (!get('package')) throw new WechatUnavailable('prepay', 'an answer without a prepay_id');
    return { timeStamp: get('timeStamp'), nonceStr: get('nonceStr'), package: get('package'), signType: 'RSA', paySign: get('paySign') };
  }

  async findPayment(orderId: string): Promise<PaymentFact> {
    try {
      const { data } = await this.merchant.client.query({ out_trade_no: orderId });
      return paymentFactOf(fieldsOf(data, 'findPayment'));
    } catch (error) {
      if (error instanceof WechatRefused && error.reason === 'order-unknown') return { state: 'unknown' };
      throw error;
    }
  }

  /** After this nobody can pay the order. It is refused with `order-paid` when somebody was quicker. */
  async closePayment(orderId: string): Promise<void> {
    await this.merchant.client.close(orderId);
  }

  /** Sends money back. The same refund sent again moves nothing twice. */
  async refund({ refundId, orderId, amountFen, totalFen, reason }: RefundWish): Promise<RefundFact> {
    const { client, settings } = this.merchant;
    const { data } = await client.refunds({
      out_trade_no: orderId, out_refund_no: refundId, reason: cutBytes(plain(reason), REASON_BYTES), notify_url: settings.notifyUrl,
      amount: { refund: amountFen, total: totalFen, currency: 'CNY' },
    });
    return refundFactOf(fieldsOf(data, 'refund'));
  }

  /** Null when WeChat has no such refund. */
  async findRefund(refundId: string): Promise<RefundFact | null> {
    try {
      const { data } = await this.merchant.client.find_refunds(refundId);
      return refundFactOf(fieldsOf(data, 'findRefund'));
    } catch (error) {
      if (error instanceof WechatRefused && error.reason === 'order-unknown') return null;
      throw error;
    }
  }

  /** Payments and refunds of one Shanghai day, from the next day at ten o'clock on. */
  async downloadTradeBill(day: string): Promise<BillRow[]> {
    const { client } = this.merchant;
    try {
      const { data } = await client.tradebill({ bill_date: day, bill_type: 'ALL' });
      const fields = fieldsOf(data, 'tradebill');
      const file = await client.downloadBill(textIn(fields, 'download_url'));
      const csv = String(file.data);
      const hash = createHash('sha1').update(csv).digest('hex');
      if (hash !== textIn(fields, 'hash_value').toLowerCase()) throw new WechatUnavailable('tradebill', 'a bill that is not whole');
      return readBill(csv);
    } catch (error) {
      if (error instanceof WechatRefused && error.reason === 'no-bill') return [];
      throw error;
    }
  }

  /** What WeChat reports by itself, when it is WeChat. `body` is the text as it came. */
  async readNotification(signed: Signed): Promise<PayNotification> {
    const { settings, keys } = this.merchant;
    const objection = await keys.objectionTo(signed);
    if (objection !== null) throw new PayNotificationForged(objection);
    return readPayNotification(signed.body, { mchid: settings.mchid, apiV3Key: settings.apiV3Key, appid: this.config.mini.appId });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.known?.http.close();
  }

  private get merchant(): Merchant {
    if (!this.known) throw new Error('WeChat Pay was used by a company that has none.');
    return this.known;
  }
}

function merchantOf(settings: PaySettings, config: Config, transaction: Transaction, clock: Clock): Merchant {
  const http: PayHttp = new PayHttp(transaction, { address: config.addresses.pay, publicKeyId: settings.publicKey?.id ?? null, objectionTo: (signed) => keys.objectionTo(signed) });
  const client = new MerchantClient(settings, config.mini.appId, clock, http);
  const keys: PayKeys = new PayKeys(settings, clock, () => client.certificates());
  return { settings, client, http, keys };
}

/** WeChat Pay takes no character of four bytes: emoji. */
const plain = (text: string): string => text.replace(/[\u{10000}-\u{10FFFF}]/gu, '').trim() || '订单';

const chinaTime = (at: Date): string => `${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

function fieldsOf(data: unknown, what: string): Fields {
  if (!isFields(data)) throw new WechatUnavailable(what, 'an answer that is not JSON');
  return data;
}
