import type { StaffMeView } from '@chudian/shared';
import { Body, Controller, Post } from '@nestjs/common';
import { InWechat } from '../platform/access/access.js';
import { Staff, type StaffCaller } from '../platform/access/callers.js';
import { Config } from '../platform/config/config.js';
import { StaffDesk } from '../staff/staff-desk.js';
import { SubscriptionDto } from './alerts.dto.js';
import { SubscribeCredits } from './subscribe-credits.js';

/** In the mini-program: what a salesperson answered when he was asked to allow alerts. */
@Controller('api/staff/subscriptions')
export class SubscriptionsController {
  constructor(
    private readonly config: Config,
    private readonly credits: SubscribeCredits,
    private readonly desk: StaffDesk,
  ) {}

  @Post()
  @InWechat('session.own')
  async report(@Staff() { staffId }: StaffCaller, @Body() { templateId, result }: SubscriptionDto): Promise<StaffMeView> {
    if (templateId === this.config.templates.subscribe) await this.credits.report(staffId, templateId, result);
    return this.desk.of(staffId);
  }
}
