import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { On } from '../platform/domain-events/on.js';
import { PushReceived } from '../platform/wechat/push/push-received.js';
import { FindBoundStaff } from '../staff/find-bound-staff.js';
import { SubscribeCredits } from './subscribe-credits.js';

/** WeChat tells what our people answered when they were asked for alerts, or that one switched them off. */
@Injectable()
export class WhenSubscriptionPushed {
  constructor(
    private readonly config: Config,
    private readonly staff: FindBoundStaff,
    private readonly credits: SubscribeCredits,
  ) {}

  @On(PushReceived, 'alerts.note-subscription')
  async handle({ push }: PushReceived): Promise<void> {
    if (push.account !== 'mini' || (push.kind !== 'subscription' && push.kind !== 'subscription-switch')) return;
    const items = push.items.filter((item) => item.templateId === this.config.templates.subscribe);
    const member = items.length > 0 ? await this.staff.execute({ miniOpenid: push.openid }) : null;
    if (!member) return;
    for (const item of items) await this.note(member.id, item.outcome === 'accepted', push.kind === 'subscription-switch');
  }

  private note(staffId: string, isAccepted: boolean, isSwitch: boolean): Promise<void> {
    const { subscribe } = this.config.templates;
    if (isSwitch) return isAccepted ? Promise.resolve() : this.credits.empty(staffId, subscribe);
    return this.credits.confirm(staffId, subscribe, isAccepted ? 'accept' : 'reject');
  }
}
