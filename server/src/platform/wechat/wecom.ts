import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { AccountCalls } from './account-calls.js';
import { WechatHttp } from './calls/wechat-http.js';
import { cutBytes } from './fields/cut-bytes.js';
import { textIn } from './parse-json.js';
import { wecomToken } from './tokens/token-source.js';
import { Tokens } from './tokens/tokens.js';
import { WechatRefused } from './wechat.errors.js';

const SEND = '/cgi-bin/message/send';
/** How long WeCom remembers a message and sends no second one like it. */
const REMEMBERED_SECONDS = 14_400;

export interface StaffCard {
  userId: string;
  title: string;
  description: string;
  url: string;
  /** The same key for every try: within four hours one of them arrives. */
  messageKey: string;
}

/** The company's app in WeCom, if it has one. */
@Injectable()
export class Wecom {
  private readonly account: AccountCalls | null;

  constructor(private readonly config: Config, http: WechatHttp, tokens: Tokens) {
    const { wecom, addresses } = config;
    this.account = wecom && new AccountCalls(http, tokens, addresses.wecom, wecomToken(http, addresses.wecom, wecom));
  }

  get isSetUp(): boolean {
    return this.account !== null;
  }

  /** A card to one member of staff. WeCom tells repetitions by their content, so the key is made part of the address. */
  async sendCard({ userId, title, description, url, messageKey }: StaffCard): Promise<{ messageId: string | null }> {
    if (!this.account) throw new WechatRefused(SEND, 0, 'not-allowed', '还没有设置企业微信应用。');
    const address = new URL(url);
    address.searchParams.set('alert', messageKey);
    const { fields } = await this.account.call({
      path: SEND,
      isSend: true,
      body: {
        touser: userId,
        msgtype: 'textcard',
        agentid: this.config.wecom?.agentId,
        textcard: { title: cutBytes(title, 128) || '-', description: cutBytes(description, 512) || '-', url: address.toString(), btntxt: '查看' },
        enable_duplicate_check: 1,
        duplicate_check_interval: REMEMBERED_SECONDS,
      },
    });
    if (textIn(fields, 'invaliduser')) throw new WechatRefused(SEND, 0, 'bad-openid', '企业微信里没有这位员工，或他不在应用的可见范围内。');
    return { messageId: textIn(fields, 'msgid') || null };
  }
}
