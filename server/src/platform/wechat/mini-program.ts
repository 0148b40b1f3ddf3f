import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { AccountCalls } from './account-calls.js';
import { WechatHttp } from './calls/wechat-http.js';
import { fitFields, type TemplateFields } from './fields/fit-fields.js';
import { isFields, textIn } from './parse-json.js';
import { PhoneAnswers, type VerifiedPhone } from './phones/phone-answers.js';
import { SingleFlight } from './single-flight.js';
import { stableToken } from './tokens/token-source.js';
import { Tokens } from './tokens/tokens.js';
import { WechatRefused, WechatUnavailable } from './wechat.errors.js';

export interface WechatIdentity {
  openid: string;
  /** Joins the mini-program and the service account; only there when both belong to one Open Platform account. */
  unionid?: string;
}

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  /** Page and query that a tap opens. */
  page: string;
  fields: TemplateFields;
}

const NARROWEST = 280;
const WIDEST = 1280;
const LINK_DAYS = 30;
/** Time for another process to write down the phone number that it has just been given. */
const OTHERS_WRITE_MS = 300;

/** What the mini-program's account can do. */
@Injectable()
export class MiniProgram {
  private readonly account: AccountCalls;
  private readonly phones = new SingleFlight<VerifiedPhone>();

  constructor(
    private readonly config: Config,
    private readonly http: WechatHttp,
    tokens: Tokens,
    private readonly phoneAnswers: PhoneAnswers,
    private readonly clock: Clock,
  ) {
    this.account = new AccountCalls(http, tokens, config.addresses.api, stableToken(http, config.addresses.api, config.mini));
  }

  /** Who came, by the code of `wx.login`. It is good for one call: after any failure the phone must log in anew. */
  async identify(code: string): Promise<WechatIdentity> {
    const { appId, secret } = this.config.mini;
    const { fields } = await this.http.call({
      api: '/sns/jscode2session',
      url: `${this.config.addresses.api}/sns/jscode2session`,
      query: { appid: appId, secret, js_code: code, grant_type: 'authorization_code' },
    });
    const openid = textIn(fields, 'openid');
    if (!openid) throw new WechatUnavailable('/sns/jscode2session', 'an answer without an openid');
    const unionid = textIn(fields, 'unionid');
    return { openid, ...(unionid && { unionid }) };
  }

  /** The number that a person allowed us to have. Asking again with the same code is answered for ten minutes. */
  phoneOf(code: string): Promise<VerifiedPhone> {
    return this.phones.run(code, async () => (await this.phoneAnswers.find(code)) ?? (await this.exchangePhoneCode(code)));
  }

  /** A printed code that opens `page` with `scene`. */
  async createMiniCode({ scene, page, width }: { scene: string; page: string; width: number }): Promise<{ image: Buffer; contentType: string }> {
    const path = '/wxa/getwxacodeunlimit';
    const { image } = await this.account.call({
      path,
      body: { scene, page: page.replace(/^\//, ''), width: Math.min(Math.max(Math.round(width), NARROWEST), WIDEST) },
      meanings: { 45009: { does: 'retry', afterSeconds: 60 } },
    });
    if (!image) throw new WechatUnavailable(path, 'an answer without an image');
    return { image: image.bytes, contentType: image.contentType };
  }

  /** An address that opens the mini-program from outside of WeChat, for 30 days. Callers keep it: 500,000 are to be had a day. */
  async createLinkOut({ path, query }: { path: string; query: string }): Promise<string> {
    const api = '/wxa/generate_urllink';
    const { fields } = await this.account.call({ path: api, body: { path: path.replace(/^\//, ''), query, expire_type: 1, expire_interval: LINK_DAYS } });
    const link = textIn(fields, 'url_link');
    if (!link) throw new WechatUnavailable(api, 'an answer without a link');
    return link;
  }

  /** One subscribe message, if the person has one more to receive. */
  async sendSubscribe({ openid, templateId, page, fields }: SubscribeMessage): Promise<{ messageId: string | null }> {
    const answer = await this.account.call({
      path: '/cgi-bin/message/subscribe/send',
      isSend: true,
      body: { touser: openid, template_id: templateId, page: page.replace(/^\//, ''), data: fitFields(fields, this.clock.now()) },
    });
    return { messageId: textIn(answer.fields, 'msgid') || null };
  }

  private async exchangePhoneCode(code: string): Promise<VerifiedPhone> {
    try {
      const { fields } = await this.account.call({ path: '/wxa/business/getuserphonenumber', body: { code } });
      const info = isFields(fields.phone_info) ? fields.phone_info : {};
      const found = { phone: textIn(info, 'purePhoneNumber'), countryCode: textIn(info, 'countryCode') };
      await this.phoneAnswers.keep(code, found);
      return found;
    } catch (error) {
      if (!(error instanceof WechatRefused) || error.reason !== 'used-code') throw error;
      return this.answerOfAnother(code, error);
    }
  }

  /** The same request may have reached another process a moment earlier. */
  private async answerOfAnother(code: string, refusal: WechatRefused): Promise<VerifiedPhone> {
    await wait(OTHERS_WRITE_MS);
    const found = await this.phoneAnswers.find(code);
    if (!found) throw refusal;
    return found;
  }
}
