import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { Platform } from '../platform/platform.js';
import { Ring } from '../platform/ring.js';

export interface Mail {
  id: string;
  at: number;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
}

/** Takes every e-mail that it is given and keeps it to be read. */
export class MailSink {
  private readonly mails: Ring<Mail>;
  private readonly server: SMTPServer;
  port = 0;

  constructor(private readonly platform: Platform) {
    this.mails = new Ring(platform.config.keep.mails);
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_, __, done) => done(null, { user: 'anybody' }),
      onData: (stream, { envelope }, done) => {
        const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        this.keep(stream, sender, envelope.rcptTo.map(({ address }) => address)).then(() => done(), done);
      },
    });
  }

  start(port: number, host: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.on('error', reject);
      const listening = this.server.listen(port, host, () => {
        const address = listening.address();
        this.port = typeof address === 'object' && address ? address.port : port;
        resolve();
      });
    });
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  find({ to, limit = 50 }: { to?: string; limit?: number }): Mail[] {
    const found: Mail[] = [];
    for (const mail of this.mails) {
      if (found.length >= limit) break;
      if (!to || mail.to.includes(to)) found.push(mail);
    }
    return found;
  }

  get count(): number {
    return this.mails.length;
  }

  clear(): void {
    this.mails.clear();
  }

  private async keep(stream: SMTPServerDataStream, sender: string, to: string[]): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
    const { from, subject = '', text = '', html = '' } = await PostalMime.parse(Buffer.concat(parts));
    const id = `mail${this.platform.ids.count('mail')}`;
    const mail = { id, at: this.platform.clock.now(), from: from?.address ?? sender, to, subject, text, html };
    this.mails.add(mail);
    this.platform.live.tell('mail', mail);
  }
}
