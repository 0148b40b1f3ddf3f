import type { StaffMeView } from '@chudian/shared';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ForVisitors, InWechat } from '../platform/access/access.js';
import { Staff, Visitor, type StaffCaller, type VisitorCaller } from '../platform/access/callers.js';
import { ContactIdentities } from '../staff/contact-identities.js';
import { StaffDesk } from '../staff/staff-desk.js';
import { SubscriptionDto } from './alerts.dto.js';
import { SubscribeCredits } from './subscribe-credits.js';
import { Templates } from './templates.js';

/** In the mini-program: what somebody answered when he was asked to allow messages. */
@Controller('api')
export class SubscriptionsController {
  constructor(
    private readonly templates: Templates,
    private readonly credits: SubscribeCredits,
    private readonly contacts: ContactIdentities,
    private readonly desk: StaffDesk,
  ) {}

  /** A salesperson, about alerts. */
  @Post('staff/subscriptions')
  @InWechat('session.own')
  async report(@Staff() { staffId }: StaffCaller, @Body() { templateId, result }: SubscriptionDto): Promise<StaffMeView> {
    if (templateId === this.templates.ofLeads) await this.credits.report(staffId, templateId, result);
    return this.desk.of(staffId);
  }

  /** A visitor, about what becomes of his registration. */
  @Post('me/subscriptions')
  @HttpCode(204)
  @ForVisitors()
  async reportOwn(@Visitor() { contactId }: VisitorCaller, @Body() { templateId, result }: SubscriptionDto): Promise<void> {
    const { miniOpenid } = await this.contacts.waysTo(contactId);
    if (miniOpenid && this.templates.askedAtSignUp.includes(templateId)) await this.credits.report(miniOpenid, templateId, result);
  }
}
