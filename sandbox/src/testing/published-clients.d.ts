/** The published clients come without types; this is what our proof uses of them. */
declare module 'co-wechat-api' {
  import type { Agent } from 'node:https';
  type Json = Record<string, unknown>;
  export default class WechatAPI {
    constructor(appid: string, secret: string);
    setOpts(options: { agent: Agent }): void;
    sendTemplate(openid: string, templateId: string, url: string, topColor: string, data: unknown, miniprogram?: unknown): Promise<Json>;
    createLimitQRCode(scene: string | number): Promise<Json & { ticket: string }>;
    showQRCodeURL(ticket: string): string;
    getUser(openid: string): Promise<Json>;
    code2Session(code: string): Promise<Json>;
    getWXACodeUnlimit(scene: string, page: string): Promise<Buffer>;
    sendSubscribeMessage(openid: string, templateId: string, page: string, data: unknown): Promise<Json>;
  }
}

declare module 'wechat-api' {
  import type { Agent } from 'node:https';
  type Done = (error: Error | null, result: Record<string, unknown>) => void;
  export default class WechatAPI {
    constructor(appid: string, secret: string);
    setOpts(options: { httpsAgent: Agent }): void;
    sendTemplate(openid: string, templateId: string, target: { url?: string; miniprogram?: unknown }, data: unknown, done: Done): void;
    createTmpQRCode(scene: number, seconds: number, done: Done): void;
    getFollowers(done: Done): void;
    sendText(openid: string, text: string, done: Done): void;
  }
}

declare module 'wechat-crypto' {
  export default class WXBizMsgCrypt {
    constructor(token: string, encodingAESKey: string, appid: string);
    getSignature(timestamp: string, nonce: string, encrypted: string): string;
    decrypt(encrypted: string): { message: string; id: string };
    encrypt(message: string): string;
  }
}

declare module '@wecom/crypto' {
  export function getSignature(token: string, timestamp: string | number, nonce: string | number, encrypted: string): string;
  export function decrypt(encodingAESKey: string, encrypted: string): { message: string; id: string };
}
