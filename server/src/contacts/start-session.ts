import { Injectable } from '@nestjs/common';
import { MiniProgram } from '../platform/wechat/mini-program.js';
import type { Contact } from './contact.entity.js';
import { RecogniseContact } from './recognise-contact.js';

/** Turns wx.login's code into the contact behind it. */
@Injectable()
export class StartSession {
  constructor(
    private readonly miniProgram: MiniProgram,
    private readonly recognise: RecogniseContact,
  ) {}

  async execute(code: string): Promise<Contact> {
    const { openid, unionid } = await this.miniProgram.identify(code);
    return this.recognise.execute([{ kind: 'mini-openid', value: openid }, ...(unionid ? [{ kind: 'unionid' as const, value: unionid }] : [])]);
  }
}
