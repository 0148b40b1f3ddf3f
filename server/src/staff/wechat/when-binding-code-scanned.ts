import { can } from '@chudian/shared';
import { Injectable, Logger } from '@nestjs/common';
import { On } from '../../platform/domain-events/on.js';
import { PushReceived } from '../../platform/wechat/push/push-received.js';
import { ServiceAccount } from '../../platform/wechat/service-account.js';
import { WechatRefused } from '../../platform/wechat/wechat.errors.js';
import type { StaffMember } from '../staff-member.entity.js';
import { BindingExpired, WechatBoundToAnother } from '../staff.errors.js';
import { BindServiceWechat } from './bind-service-wechat.js';
import { ticketInScene } from './binding-scene.js';

/** Somebody scanned a binding code: bind the WeChat, and say so in the chat. */
@Injectable()
export class WhenBindingCodeScanned {
  private readonly logger = new Logger('WhenBindingCodeScanned');

  constructor(
    private readonly serviceAccount: ServiceAccount,
    private readonly bindServiceWechat: BindServiceWechat,
  ) {}

  @On(PushReceived, 'staff.bind-wechat', 'outside')
  async handle({ push }: PushReceived): Promise<void> {
    const ticket = push.account === 'service' ? ticketInScene(push.scene) : null;
    if (!ticket) return;
    const { unionid } = await this.serviceAccount.followerInfo(push.openid);
    try {
      const member = await this.bindServiceWechat.execute(ticket, { serviceOpenid: push.openid, unionid: unionid ?? null });
      await this.say(() => this.welcome(push.openid, member, ticket));
    } catch (error) {
      if (!(error instanceof BindingExpired || error instanceof WechatBoundToAnother)) throw error;
      await this.say(() => this.serviceAccount.sendText(push.openid, error.text));
    }
  }

  private welcome(openid: string, member: StaffMember, ticket: string): Promise<void> {
    return this.serviceAccount.sendMiniLink(openid, {
      text: `${member.name}，您的微信已绑定，${can(member.role, 'leads.read') ? '新线索会提醒到这里' : '可以用它做现场签到'}。`,
      title: '点此打开小程序，完成最后一步',
      page: `staff/pages/bind/index?ticket=${encodeURIComponent(ticket)}`,
    });
  }

  /** A refused message is not worth repeating, since the binding stands without it; an outage is, and all of this may be done twice. */
  private async say(message: () => Promise<void>): Promise<void> {
    try {
      await message();
    } catch (error) {
      if (!(error instanceof WechatRefused)) throw error;
      this.logger.warn({ err: error }, 'what became of a binding code could not be said in the chat');
    }
  }
}
