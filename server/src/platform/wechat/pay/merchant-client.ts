import { randomBytes } from 'node:crypto';
import Pay from 'wechatpay-node-v3';
import type { Clock } from '../../clock/clock.js';
import type { PaySettings } from '../../config/pay-settings.js';
import type { PayHttp } from './pay-http.js';
import type { Signed } from './pay-keys.js';

const HOST = 'https://api.mch.weixin.qq.com';

/**
 * The published client, which knows WeChat Pay's interfaces and signs requests. Its own HTTP, verification and decryption are not
 * used: the first has no time-out, the second no window and the third does not check the tag.
 */
export class MerchantClient extends Pay {
  constructor(settings: PaySettings, appid: string, private readonly clock: Clock, private readonly http: PayHttp) {
    super({
      appid, mchid: settings.mchid, serial_no: settings.serial, privateKey: Buffer.from(settings.privateKey), userAgent: 'chudian/0.1',
      // Asked for, and read only when there is no serial number.
      publicKey: Buffer.from('none'),
    });
    this.createHttp(http);
  }

  /** The platform's certificates, still sealed, with the signature by one of them. */
  certificates(): Promise<Signed> {
    const url = `${HOST}/v3/certificates`;
    return this.http.getRaw(url, this.getHeaders(this.buildAuthorization('GET', url)));
  }

  /** The request's time is the server's own, and its nonce cannot be guessed. */
  protected override buildAuthorization(method: string, url: string, params?: Record<string, unknown>): string {
    return this.authorize(method, url.replace(HOST, ''), { nonce: randomBytes(16).toString('hex'), timestamp: String(Math.floor(this.clock.now().getTime() / 1000)), params });
  }

  authorize(method: string, path: string, { nonce, timestamp, params }: { nonce: string; timestamp: string; params?: Record<string, unknown> }): string {
    return this.getAuthorization(nonce, timestamp, this.getSignature(method, nonce, timestamp, path, params));
  }
}
