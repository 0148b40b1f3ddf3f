import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { createTransport, Transporter } from 'nodemailer';
import { Config } from '../platform/config/config.js';
import { lazily } from '../platform/lazily.js';
import type { SendOutcome } from './routes/send-outcome.js';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Becomes the Message-ID: the same for every try. */
  messageKey: string;
}

const nodemailer = lazily<{ createTransport: typeof createTransport }>('nodemailer');

/** Sends mail by the configured server, if there is one. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(private readonly config: Config) {
    this.transport = config.mail && nodemailer().createTransport({
      url: config.mail.url, pool: true, maxRequeues: 0, connectionTimeout: 3_000, greetingTimeout: 3_000, socketTimeout: 8_000,
      disableFileAccess: true, disableUrlAccess: true,
    });
  }

  get isSetUp(): boolean {
    return this.transport !== null;
  }

  async send({ messageKey, ...mail }: Mail): Promise<SendOutcome> {
    if (!this.transport || !this.config.mail) throw new Error('No mail server is configured.');
    const messageId = `<${messageKey}@${new URL(this.config.publicUrl).hostname}>`;
    try {
      await this.transport.sendMail({ ...mail, from: this.config.mail.from, messageId });
      return { kind: 'accepted', messageId };
    } catch (error) {
      return outcomeOf(error as { responseCode?: number });
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

/** 5xx is a mail server's no. Anything else may be repeated at any time, because of the Message-ID. */
function outcomeOf({ responseCode }: { responseCode?: number }): SendOutcome {
  if (responseCode && responseCode >= 500) return { kind: 'refused', errorCode: responseCode, why: '邮件服务器拒收，请检查员工的邮箱地址和发信设置。', mayWorkLater: false };
  return { kind: 'missed', errorCode: responseCode ?? null, why: '邮件服务器暂时没有响应。', isUncertain: false, retryAfterMs: 0 };
}
