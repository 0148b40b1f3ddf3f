import type { PayConfig } from '../config.js';
import { isSignedBy, lines } from './pay-crypto.js';
import { PayError } from './pay-error.js';

const SCHEME = 'WECHATPAY2-SHA256-RSA2048';
/** Five items in any order, with commas and nothing else between them. */
const ITEMS = /^\w+="[^"]*"(,\w+="[^"]*"){4}$/;
const LARGEST_SKEW_SECONDS = 300;

export interface SignedRequest {
  method: string;
  /** Path and query exactly as they were sent; with and without the sandbox's own prefix, either of which may be signed. */
  urls: string[];
  body: Buffer;
  authorization: string;
}

interface Credentials {
  mchid: string;
  nonce: string;
  timestamp: string;
  serial: string;
  signature: string;
}

const refuse = (message: string, detail?: object): never => {
  throw new PayError('SIGN_ERROR', message, { detail: { location: 'authorization', ...detail } });
};

/** Lets only the merchant through, with a signature over what has really arrived. */
export function requireSignature(request: SignedRequest, merchant: PayConfig, nowSeconds: number): void {
  const { mchid, nonce, timestamp, serial, signature } = readCredentials(request.authorization);
  if (!(Math.abs(nowSeconds - Number(timestamp)) <= LARGEST_SKEW_SECONDS)) {
    refuse('Http头Authorization中的timestamp与发起请求的时间不得超过5分钟', { field: 'timestamp', value: timestamp });
  }
  if (mchid !== merchant.mchid) refuse('签名错误');
  if (serial.toUpperCase() !== merchant.merchantSerial.toUpperCase()) refuse('商户证书序列号有误。请使用签名私钥匹配的证书序列号', { field: 'serial_no', value: serial });
  const [signed = Buffer.alloc(0), ...others] = request.urls.map((url) => Buffer.concat([Buffer.from(lines(request.method, url, timestamp, nonce)), request.body, Buffer.from('\n')]));
  if ([signed, ...others].some((text) => isSignedBy(merchant.merchantCertificate, text, signature))) return;
  refuse('签名错误', {
    field: 'signature', issue: 'sign not match',
    sign_information: { method: request.method, url: request.urls[0], truncated_sign_message: signed.toString().slice(0, 200), sign_message_length: signed.length },
  });
}

function readCredentials(header: string): Credentials {
  if (header !== '' && !header.startsWith(`${SCHEME} `)) refuse('HTTP头Authorization认证类型不正确');
  const items = header.slice(SCHEME.length + 1);
  const item = (name: string): string => {
    const value = ITEMS.test(items) && new RegExp(`(?:^|,)${name}="([^"]*)"`).exec(items)?.[1];
    return value || refuse('Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》', { field: name });
  };
  return { mchid: item('mchid'), nonce: item('nonce_str'), timestamp: item('timestamp'), serial: item('serial_no'), signature: item('signature') };
}
