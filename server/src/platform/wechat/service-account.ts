import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { AccountCalls } from './account-calls.js';
import { WechatHttp } from './calls/wechat-http.js';
import { cutBytes } from './fields/cut-bytes.js';
import { fitFields, type TemplateFields } from './fields/fit-fields.js';
import { textIn } from './parse-json.js';
import { stableToken } from './tokens/token-source.js';
import { Tokens } from './tokens/tokens.js';
import { WechatUnavailable } from './wechat.errors.js';

/** Thirty-two characters is the most that WeChat takes, and keeps for ten minutes. */
const LONGEST_KEY = 32;
const LONGEST_TEXT_BYTES = 2048;
const CUSTOM_SEND = '/cgi-bin/message/custom/send';

export interface TemplateMessage {
  openid: string;
  templateId: string;
  fields: TemplateFields;
  /** Page and query of the mini-program that a tap opens. */
  miniPage?: string;
  /** The same key for every try: WeChat delivers one of them within ten minutes. */
  messageKey: string;
}

export type ParametricCode = { scene: string } & ({ permanent: true } | { seconds: number });

export interface MiniCard {
  title: string;
  /** Page and query. */
  page: string;
  thumbMediaId: string;
}

export interface NewsCard {
  title: string;
  description: string;
  url: string;
  pictureUrl: string;
}

/** What the service account can do. */
@Injectable()
export class ServiceAccount {
  private readonly account: AccountCalls;

  constructor(
    private readonly config: Config,
    http: WechatHttp,
    tokens: Tokens,
    private readonly clock: Clock,
  ) {
    this.account = new AccountCalls(http, tokens, config.addresses.api, stableToken(http, config.addresses.api, config.service));
  }

  /** Whether somebody follows, and the id that he has in all our accounts. */
  async followerInfo(openid: string): Promise<{ isFollowing: boolean; unionid?: string }> {
    const { fields } = await this.account.call({ path: '/cgi-bin/user/info', query: { openid, lang: 'zh_CN' } });
    const unionid = textIn(fields, 'unionid');
    return { isFollowing: textIn(fields, 'subscribe') === '1', ...(unionid && { unionid }) };
  }

  /** A code that makes followers of those who scan it, and tells us its scene. `url` is what to draw. */
  async createParametricCode(code: ParametricCode): Promise<{ ticket: string; url: string }> {
    const path = '/cgi-bin/qrcode/create';
    const life = 'permanent' in code ? { action_name: 'QR_LIMIT_STR_SCENE' } : { action_name: 'QR_STR_SCENE', expire_seconds: code.seconds };
    const { fields } = await this.account.call({ path, body: { ...life, action_info: { scene: { scene_str: code.scene } } } });
    const [ticket, url] = [textIn(fields, 'ticket'), textIn(fields, 'url')];
    if (!ticket || !url) throw new WechatUnavailable(path, 'an answer without a ticket');
    return { ticket, url };
  }

  /** Accepted is not delivered: how it ended arrives as a push of kind `delivery` with this message id. Null: it was sent before. */
  async sendTemplate({ openid, templateId, fields, miniPage, messageKey }: TemplateMessage): Promise<{ messageId: string | null }> {
    const answer = await this.account.call({
      path: '/cgi-bin/message/template/send',
      isSend: true,
      meanings: { 45065: { does: 'accept' } },
      body: {
        touser: openid,
        template_id: templateId,
        ...(miniPage && { miniprogram: { appid: this.config.mini.appId, pagepath: miniPage.replace(/^\//, '') } }),
        data: fitFields(fields, this.clock.now()),
        client_msg_id: shortKey(messageKey),
      },
    });
    return { messageId: textIn(answer.fields, 'msgid') || null };
  }

  async sendText(openid: string, text: string): Promise<void> {
    await this.sendCustom(openid, { msgtype: 'text', text: { content: cutBytes(text, LONGEST_TEXT_BYTES) } });
  }

  /** A text whose last line opens the mini-program; unlike a card it needs no uploaded picture. */
  async sendMiniLink(openid: string, { text, title, page }: { text: string; title: string; page: string }): Promise<void> {
    const path = quoted(page.replace(/^\//, ''));
    const link = `<a data-miniprogram-appid="${this.config.mini.appId}" data-miniprogram-path="${path}" href="${quoted(this.config.publicUrl)}">${title.replace(/[<>]/g, '')}</a>`;
    await this.sendCustom(openid, { msgtype: 'text', text: { content: `${cutBytes(text, LONGEST_TEXT_BYTES - Buffer.byteLength(link) - 1)}\n${link}` } });
  }

  async sendMiniCard(openid: string, { title, page, thumbMediaId }: MiniCard): Promise<void> {
    await this.sendCustom(openid, {
      msgtype: 'miniprogrampage',
      miniprogrampage: { title, appid: this.config.mini.appId, pagepath: page.replace(/^\//, ''), thumb_media_id: thumbMediaId },
    });
  }

  async sendNews(openid: string, { title, description, url, pictureUrl }: NewsCard): Promise<void> {
    await this.sendCustom(openid, { msgtype: 'news', news: { articles: [{ title, description, url, picurl: pictureUrl }] } });
  }

  private async sendCustom(openid: string, message: object): Promise<void> {
    await this.account.call({ path: CUSTOM_SEND, isSend: true, body: { touser: openid, ...message } });
  }
}

const shortKey = (key: string): string => (key.length <= LONGEST_KEY ? key : createHash('sha256').update(key).digest('hex').slice(0, LONGEST_KEY));

const quoted = (text: string): string => text.replace(/"/g, '%22').replace(/[<>]/g, '');
