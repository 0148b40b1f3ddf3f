import { Injectable } from '@nestjs/common';
import { ServiceAccount } from '../../platform/wechat/service-account.js';
import type { Alert } from '../alert.entity.js';
import { templateText } from '../alert-text.js';
import type { Recipient } from '../recipient.js';
import { Templates } from '../templates.js';
import { messageKey } from './message-key.js';
import { Route, type WayTo } from './route.js';
import { wechatOutcome, type SendOutcome } from './send-outcome.js';

/** A template message of the service account, which opens the lead, or the registration, in the mini-program. */
@Injectable()
export class ServiceTemplateRoute extends Route {
  readonly name = 'service-template';
  /** WeChat remembers a message key for ten minutes. */
  readonly safeToRepeatMs = 9 * 60_000;

  constructor(private readonly templates: Templates, private readonly service: ServiceAccount) {
    super();
  }

  wayTo(alert: Alert, { kind, serviceOpenid }: Recipient): WayTo {
    const isStaff = kind === 'staff';
    if (!this.templates.service(alert)) return { obstacle: isStaff ? '没有配置服务号的线索提醒模板。' : '没有配置服务号的活动通知模板。' };
    if (serviceOpenid) return { address: serviceOpenid };
    return { obstacle: isStaff ? '员工没有绑定微信，请他在后台「我的微信」里扫码绑定。' : '联系人没有关注服务号。' };
  }

  send(alert: Alert, openid: string): Promise<SendOutcome> {
    return wechatOutcome(this.service.sendTemplate({
      openid, templateId: this.templates.service(alert), fields: templateText(alert).fields,
      miniPage: alert.miniPage, messageKey: messageKey(alert, this.name),
    }));
  }
}
