import { request } from 'undici';

export interface PrintedThing {
  id: string;
  name: string;
  note: string;
  /** What its code says. */
  text: string;
}

type Account = 'serviceAccount' | 'miniProgram';
type PushUrls = Record<Account, { push: { url: string | null } }>;

/** The pretended WeChat seen from the other side: its clock, its people's phones, where it sends its pushes. */
export class WechatDesk {
  constructor(private readonly url: string) {}

  async moveTo(at: Date): Promise<void> {
    await this.ask('PUT', '/control/api/clock', { set: at.getTime() });
  }

  async returnToNow(): Promise<void> {
    await this.ask('PUT', '/control/api/clock', { reset: true });
  }

  async pushUrls(): Promise<PushUrls> {
    const { serviceAccount, miniProgram } = await this.ask<PushUrls>('GET', '/control/api/config');
    return { serviceAccount: { push: { url: serviceAccount.push.url } }, miniProgram: { push: { url: miniProgram.push.url } } };
  }

  async sendPushesTo(urls: PushUrls): Promise<void> {
    await this.ask('PATCH', '/control/api/config', urls);
  }

  async untilPushed(): Promise<void> {
    await this.ask('GET', '/control/api/push/idle');
  }

  /** The next sends of a kind are refused with WeChat's number. */
  async refuseNext(path: string, errcode: number, count: number): Promise<void> {
    await this.ask('POST', '/control/api/faults', { match: `*${path}`, effect: { kind: 'errcode', errcode }, count });
  }

  async forgive(): Promise<void> {
    await this.ask('DELETE', '/control/api/faults');
  }

  async layTable(things: PrintedThing[]): Promise<void> {
    await this.ask('PUT', '/control/api/table', things);
  }

  async scan(personId: string, text: string): Promise<void> {
    await this.ask('POST', `/phone/api/people/${personId}/scan`, { text });
  }

  async readAll(personId: string): Promise<void> {
    for (const account of ['service', 'wecom', 'mini']) await this.ask('POST', `/phone/api/people/${personId}/chats/${account}/read`, {});
  }

  /** A phone that belongs to nobody, for what only a phone can do: giving a number by WeChat's button, reading WeChat's own codes. */
  async borrowPhone(): Promise<BorrowedPhone> {
    const { id } = await this.ask<{ id: string }>('POST', '/phone/api/people', { name: '演示数据' });
    return new BorrowedPhone(id, this);
  }

  async ask<Answer>(method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<Answer> {
    const isImage = Buffer.isBuffer(body);
    const content = body && { headers: { 'content-type': isImage ? 'image/png' : 'application/json' }, body: isImage ? body : JSON.stringify(body) };
    const reply = await request(`${this.url}${path}`, { method, ...content }).catch((cause: unknown) => {
      throw new Error(`微信沙箱没有响应，请先启动它。 The WeChat sandbox at ${this.url} does not answer: start it first.`, { cause });
    });
    const text = await reply.body.text();
    if (reply.statusCode >= 400) throw new Error(`The WeChat sandbox at ${this.url} refused ${method} ${path}: ${text}`);
    return (text ? JSON.parse(text) : undefined) as Answer;
  }
}

export class BorrowedPhone {
  constructor(
    private readonly id: string,
    private readonly desk: WechatDesk,
  ) {}

  /** The code that WeChat's button gives to a mini-program for somebody with this number. */
  async codeForNumber(phone: string): Promise<string> {
    await this.desk.ask('PATCH', `/phone/api/people/${this.id}`, { phone });
    const { result } = await this.desk.ask<{ result: { code: string } }>('POST', `/phone/api/people/${this.id}/mini-program/phone-number`, { agreePrivacy: true, allow: true });
    return result.code;
  }

  async read(image: Buffer): Promise<string> {
    return (await this.desk.ask<{ text: string }>('POST', `/phone/api/people/${this.id}/scan`, image)).text;
  }

  async giveBack(): Promise<void> {
    await this.desk.ask('DELETE', `/phone/api/people/${this.id}`);
  }
}
