import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { Mailer } from '../mailer.js';
import type { Alert } from '../alert.entity.js';
import { allLines, asHtml, asText } from '../alert-text.js';
import type { Recipient } from '../recipient.js';
import { consoleLink } from './console-link.js';
import { messageKey } from './message-key.js';
import { Route, type WayTo } from './route.js';
import type { SendOutcome } from './send-outcome.js';

/** The last resort, which everybody has. */
@Injectable()
export class EmailRoute extends Route {
  readonly name = 'email';
  /** Mailboxes show one of several mails that have the same Message-ID. */
  readonly safeToRepeatMs = Infinity;

  constructor(private readonly config: Config, private readonly mailer: Mailer) {
    super();
  }

  wayTo(_: Alert, { email }: Recipient): WayTo {
    if (!this.mailer.isSetUp) return { obstacle: '没有配置发送邮件的服务器。' };
    return email ? { address: email } : { obstacle: '没有邮箱地址。' };
  }

  send(alert: Alert, email: string): Promise<SendOutcome> {
    const link = consoleLink(this.config, alert);
    const lines = allLines(alert.fields);
    return this.mailer.send({
      to: email, subject: alert.title, messageKey: messageKey(alert, this.name),
      text: `${asText(lines)}\n\n打开线索：${link}\n`, html: asHtml(alert.title, lines, link),
    });
  }
}
