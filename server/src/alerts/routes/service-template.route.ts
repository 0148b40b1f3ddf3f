import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { ServiceAccount } from '../../platform/wechat/service-account.js';
import type { Alert } from '../alert.entity.js';
import { templateFields } from '../alert-text.js';
import type { Recipient } from '../recipient.js';
import { messageKey } from './message-key.js';
import { Route, type WayTo } from './route.js';
import { wechatOutcome, type SendOutcome } from './send-outcome.js';

/** A template message of the service account, which opens the lead in the mini-program. */
@Injectable()
export class ServiceTemplateRoute extends Route {
  readonly name = 'service-template';
  /** WeChat remembers a message key for ten minutes. */
  readonly safeToRepeatMs = 9 * 60_000;

  constructor(private readonly config: Config, private readonly service: ServiceAccount) {
    super();
  }

  wayTo(_: Alert, { serviceOpenid }: Recipient): WayTo {
    if (!this.config.templates.service) return { obstacle: '没有配置服务号的线索提醒模板。' };
    return serviceOpenid ? { address: serviceOpenid } : { obstacle: '员工没有绑定微信，请他在后台「我的微信」里扫码绑定。' };
  }

  send(alert: Alert, openid: string): Promise<SendOutcome> {
    return wechatOutcome(this.service.sendTemplate({
      openid, templateId: this.config.templates.service, fields: templateFields(alert.fields),
      miniPage: alert.miniPage, messageKey: messageKey(alert, this.name),
    }));
  }
}
