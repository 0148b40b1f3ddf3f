import { Injectable } from '@nestjs/common';
import { On } from '../platform/domain-events/on.js';
import { PushReceived } from '../platform/wechat/push/push-received.js';
import { FindBoundStaff } from '../staff/find-bound-staff.js';
import { SubscribeCredits } from './subscribe-credits.js';
import { Templates } from './templates.js';

/** WeChat tells what people answered when they were asked for messages, or that one switched them off. */
@Injectable()
export class WhenSubscriptionPushed {
  constructor(
    private readonly templates: Templates,
    private readonly staff: FindBoundStaff,
    private readonly credits: SubscribeCredits,
  ) {}

  @On(PushReceived, 'alerts.note-subscription')
  async handle({ push }: PushReceived): Promise<void> {
    if (push.account !== 'mini' || (push.kind !== 'subscription' && push.kind !== 'subscription-switch')) return;
    for (const { templateId, outcome } of push.items) {
      const holder = templateId && (await this.holderOf(push.openid, templateId));
      if (templateId && holder) await this.note(holder, templateId, outcome === 'accepted', push.kind === 'subscription-switch');
    }
  }

  private async holderOf(openid: string, templateId: string): Promise<string | null> {
    if (this.templates.askedAtSignUp.includes(templateId)) return openid;
    if (templateId !== this.templates.ofLeads) return null;
    return (await this.staff.execute({ miniOpenid: openid }))?.id ?? null;
  }

  private note(holder: string, templateId: string, isAccepted: boolean, isSwitch: boolean): Promise<void> {
    if (isSwitch) return isAccepted ? Promise.resolve() : this.credits.empty(holder, templateId);
    return this.credits.confirm(holder, templateId, isAccepted ? 'accept' : 'reject');
  }
}
