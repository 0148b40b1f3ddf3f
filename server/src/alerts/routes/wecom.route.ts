import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { Wecom } from '../../platform/wechat/wecom.js';
import type { Alert } from '../alert.entity.js';
import { allLines, asText } from '../alert-text.js';
import type { Recipient } from '../recipient.js';
import { consoleLink } from './console-link.js';
import { messageKey } from './message-key.js';
import { Route, type WayTo } from './route.js';
import { wechatOutcome, type SendOutcome } from './send-outcome.js';

/** A card of the company's app in WeCom. */
@Injectable()
export class WecomRoute extends Route {
  readonly name = 'wecom';
  /** WeCom remembers a message for four hours. */
  readonly safeToRepeatMs = 3.5 * 3_600_000;

  constructor(private readonly config: Config, private readonly wecom: Wecom) {
    super();
  }

  wayTo(_: Alert, { wecomUserId }: Recipient): WayTo {
    if (!this.wecom.isSetUp) return { obstacle: '没有配置企业微信应用。' };
    return wecomUserId ? { address: wecomUserId } : { obstacle: '员工没有填写企业微信账号。' };
  }

  send(alert: Alert, userId: string): Promise<SendOutcome> {
    return wechatOutcome(this.wecom.sendCard({
      userId, title: alert.title, description: asText(allLines(alert.fields)),
      url: consoleLink(this.config, alert), messageKey: messageKey(alert, this.name),
    }));
  }
}
