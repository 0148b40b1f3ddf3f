import { Injectable } from '@nestjs/common';
import { MiniProgram } from '../../platform/wechat/mini-program.js';
import type { Alert } from '../alert.entity.js';
import { subscribeText } from '../alert-text.js';
import type { Recipient } from '../recipient.js';
import { SubscribeCredits } from '../subscribe-credits.js';
import { Templates } from '../templates.js';
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
    private readonly templates: Templates,
    private readonly miniProgram: MiniProgram,
    private readonly credits: SubscribeCredits,
  ) {
    super();
  }

  async wayTo(alert: Alert, { kind, miniOpenid }: Recipient): Promise<WayTo> {
    const templateId = this.templates.subscribe(alert);
    const isStaff = kind === 'staff';
    if (!templateId) return { obstacle: isStaff ? '没有配置小程序的线索提醒订阅模板。' : '没有配置小程序的活动订阅模板。' };
    if (!miniOpenid) return { obstacle: isStaff ? '员工的小程序还没有绑定微信。' : '联系人没有进入过小程序。' };
    const left = await this.credits.left(holderOf(alert, miniOpenid), templateId);
    if (left > 0) return { address: miniOpenid };
    return { obstacle: isStaff ? '员工没有剩余的订阅次数，请他在小程序里点「接收提醒」。' : '联系人没有允许接收这类订阅消息，或次数已用完。' };
  }

  async send(alert: Alert, openid: string): Promise<SendOutcome> {
    const templateId = this.templates.subscribe(alert);
    const holder = holderOf(alert, openid);
    const { fields } = subscribeText(alert);
    const outcome = await wechatOutcome(this.miniProgram.sendSubscribe({ openid, templateId, page: alert.miniPage, fields }));
    if (outcome.kind === 'accepted' || (outcome.kind === 'missed' && outcome.isUncertain)) await this.credits.spend(holder, templateId);
    if (outcome.kind === 'refused' && outcome.errorCode === NOT_SUBSCRIBED) await this.credits.empty(holder, templateId);
    return outcome;
  }
}

/** A contact's credits are his WeChat's: he may turn out to be a contact whom we knew before. */
const holderOf = ({ recipientKind, recipientId }: Alert, openid: string): string => (recipientKind === 'contact' ? openid : recipientId);
