import { demoMerchant, platformCertificates, platformPublicKey } from '../pay/demo-keys.js';
import { isSignedBy, lines, openSealed, signWith, type Sealed } from '../pay/pay-crypto.js';
import { objectOf, textOf, type JsonObject } from '../platform/json.js';
import type { Received } from './receiver.js';
import type { World } from './world.js';

export interface PayReply {
  status: number;
  body: JsonObject;
  text: string;
  bytes: Buffer;
  headers: Headers;
  /** The serial of whoever has signed it rightly; null when nobody has. */
  signedBy: string | null;
}

export interface Notified {
  event: JsonObject;
  resource: JsonObject;
  signedBy: string | null;
  isProbe: boolean;
}

const KEYS = new Map([
  ...platformCertificates.map(({ serial, certificate }): [string, string] => [serial, certificate]),
  [platformPublicKey.id, platformPublicKey.publicKey] as [string, string],
]);

/** A merchant's server: signs what it asks, verifies what it is told, and opens what is sealed for it. */
export class Merchant {
  constructor(private readonly world: World) {}

  get orderUrl(): string {
    return '/v3/pay/transactions/jsapi';
  }

  order(changes: JsonObject = {}): JsonObject {
    return {
      appid: this.world.control.config.miniProgram.appid,
      mchid: demoMerchant.mchid,
      description: '秋季智造沙龙·普通票',
      out_trade_no: 'T20260301000001',
      notify_url: this.world.receiver.url,
      amount: { total: 9_900, currency: 'CNY' },
      payer: { openid: this.world.openid('p04', 'mini') },
      ...changes,
    };
  }

  place(changes: JsonObject = {}): Promise<PayReply> {
    return this.post(this.orderUrl, this.order(changes));
  }

  find(number = 'T20260301000001'): Promise<PayReply> {
    return this.get(`/v3/pay/transactions/out-trade-no/${number}?mchid=${demoMerchant.mchid}`);
  }

  close(number = 'T20260301000001'): Promise<PayReply> {
    return this.post(`/v3/pay/transactions/out-trade-no/${number}/close`, { mchid: demoMerchant.mchid });
  }

  refund(changes: JsonObject = {}): Promise<PayReply> {
    return this.post('/v3/refund/domestic/refunds', {
      out_trade_no: 'T20260301000001', out_refund_no: 'R20260301000001', reason: '活动取消', notify_url: this.world.receiver.url,
      amount: { refund: 9_900, total: 9_900, currency: 'CNY' }, ...changes,
    });
  }

  /** Orders, and pays at the cashier. */
  async sell(changes: JsonObject = {}): Promise<void> {
    const { body } = await this.place(changes);
    await this.pay(textOf(body.prepay_id));
  }

  pay(prepayId: string, more: JsonObject = { decision: 'pay' }, person = 'p04'): Promise<JsonObject> {
    return this.world.phone(`${person}/mini-program/request-payment`, { ...this.payment(prepayId), ...more });
  }

  /** What a server hands the mini-program for `wx.requestPayment`. */
  payment(prepayId: string): Record<string, string> {
    const [timeStamp, nonceStr, pack] = [String(this.world.control.clock.seconds()), 'n0nce', `prepay_id=${prepayId}`];
    const paySign = signWith(demoMerchant.privateKey, lines(this.world.control.config.miniProgram.appid, timeStamp, nonceStr, pack));
    return { timeStamp, nonceStr, package: pack, signType: 'RSA', paySign };
  }

  get(path: string, headers: Record<string, string> = {}): Promise<PayReply> {
    return this.call('GET', path, '', headers);
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<PayReply> {
    return this.call('POST', path, typeof body === 'string' ? body : JSON.stringify(body), headers);
  }

  authorization(method: string, path: string, body: string, { seconds = this.world.control.clock.seconds(), serial = demoMerchant.certificateSerial, mchid = demoMerchant.mchid } = {}): string {
    const signature = signWith(demoMerchant.privateKey, lines(method, path, seconds, 'abc123', body));
    return `WECHATPAY2-SHA256-RSA2048 mchid="${mchid}",nonce_str="abc123",timestamp="${seconds}",serial_no="${serial}",signature="${signature}"`;
  }

  /** Everything that was notified, opened. */
  get notified(): Notified[] {
    return this.world.receiver.received.map((received) => open(received));
  }

  private async call(method: string, path: string, body: string, headers: Record<string, string>): Promise<PayReply> {
    const reply = await fetch(`${this.world.running.url}/api.mch.weixin.qq.com${path}`, {
      method,
      body: body === '' ? undefined : body,
      headers: { 'content-type': 'application/json', authorization: this.authorization(method, path, body), ...headers },
    });
    const bytes = Buffer.from(await reply.arrayBuffer());
    const text = bytes.toString();
    return { status: reply.status, text, bytes, headers: reply.headers, body: parse(text), signedBy: signerOf(Object.fromEntries(reply.headers), text) };
  }
}

function signerOf(headers: Record<string, string | undefined>, body: string): string | null {
  const { 'wechatpay-serial': serial = '', 'wechatpay-timestamp': timestamp = '', 'wechatpay-nonce': nonce = '', 'wechatpay-signature': signature = '' } = headers;
  const key = KEYS.get(serial);
  return key && isSignedBy(key, lines(timestamp, nonce, body), signature) ? serial : null;
}

function open({ headers = {}, body }: Received): Notified {
  const event = parse(body);
  const resource = JSON.parse(openSealed(demoMerchant.apiV3Key, objectOf(event.resource) as unknown as Sealed)) as JsonObject;
  return { event, resource, signedBy: signerOf(headers, body), isProbe: (headers['wechatpay-signature'] ?? '').startsWith('WECHATPAY/SIGNTEST/') };
}

function parse(text: string): JsonObject {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return {};
  }
}
