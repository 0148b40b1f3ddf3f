import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { MiniProgram } from '../../platform/wechat/mini-program.js';
import { SubscribeCredits } from '../subscribe-credits.js';
import type { Alert } from '../alert.entity.js';
import { subscribeFields } from '../alert-text.js';
import type { Recipient } from '../recipient.js';
import { Route, type WayTo } from './route.js';
import { wechatOutcome, type SendOutcome } from './send-outcome.js';

const NOT_SUBSCRIBED = 43101;

/** A subscribe message of the mini-program: each needs a credit that the person gave by a tap. */
@Injectable()
export class MiniSubscribeRoute extends Route {
  readonly name = 'mini-subscribe';
  /** It takes no message key, so nothing would recognise a double. */
  readonly safeToRepeatMs = 0;

  constructor(
    private readonly config: Config,
    private readonly miniProgram: MiniProgram,
    private readonly credits: SubscribeCredits,
  ) {
    super();
  }

  async wayTo({ recipientId }: Alert, { miniOpenid }: Recipient): Promise<WayTo> {
    if (!this.config.templates.subscribe) return { obstacle: '没有配置小程序的线索提醒订阅模板。' };
    if (!miniOpenid) return { obstacle: '员工的小程序还没有绑定微信。' };
    const left = await this.credits.left(recipientId, this.config.templates.subscribe);
    return left > 0 ? { address: miniOpenid } : { obstacle: '员工没有剩余的订阅次数，请他在小程序里点「接收提醒」。' };
  }

  async send({ recipientId, miniPage, fields }: Alert, openid: string): Promise<SendOutcome> {
    const templateId = this.config.templates.subscribe;
    const outcome = await wechatOutcome(this.miniProgram.sendSubscribe({ openid, templateId, page: miniPage, fields: subscribeFields(fields) }));
    if (outcome.kind === 'accepted' || (outcome.kind === 'missed' && outcome.isUncertain)) await this.credits.spend(recipientId, templateId);
    if (outcome.kind === 'refused' && outcome.errorCode === NOT_SUBSCRIBED) await this.credits.empty(recipientId, templateId);
    return outcome;
  }
}
