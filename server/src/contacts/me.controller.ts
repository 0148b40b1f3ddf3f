import type { MeView, Page, TouchpointView } from '@chudian/shared';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ForVisitors } from '../platform/access/access.js';
import { Visitor, type VisitorCaller } from '../platform/access/callers.js';
import { PageDto } from '../platform/http/page.dto.js';
import { ContactRepository } from './contact.repository.js';
import { ConsentDto, DetailsDto, WechatPhoneDto } from './contacts.dto.js';
import { GiveConsent } from './give-consent.js';
import { LeaveDetails } from './leave-details.js';
import { LeavePhone } from './leave-phone.js';
import { PresentMe } from './present-me.js';
import { ReadTimeline } from './read-timeline.js';

@ForVisitors()
@Controller('api/me')
export class MeController {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly presentMe: PresentMe,
    private readonly timeline: ReadTimeline,
    private readonly giveConsent: GiveConsent,
    private readonly leavePhone: LeavePhone,
    private readonly leaveDetails: LeaveDetails,
  ) {}

  @Get()
  async me(@Visitor() { contactId }: VisitorCaller): Promise<MeView> {
    return this.presentMe.execute(await this.contacts.getSurvivor(contactId));
  }

  @Get('touchpoints')
  async touchpoints(@Visitor() { contactId }: VisitorCaller, @Query() query: PageDto): Promise<Page<TouchpointView>> {
    const survivor = await this.contacts.getSurvivor(contactId);
    return this.timeline.execute(survivor.id, query);
  }

  @Put('consent')
  async consent(@Visitor() { contactId }: VisitorCaller, @Body() body: ConsentDto): Promise<MeView> {
    return this.presentMe.execute(await this.giveConsent.execute(contactId, body.agreed ? body.version : null));
  }

  @Put('phone')
  async phone(@Visitor() { contactId }: VisitorCaller, @Body() body: WechatPhoneDto): Promise<MeView> {
    return this.presentMe.execute(await this.leavePhone.execute(contactId, body.code, { scanId: body.scanId }));
  }

  @HttpCode(200)
  @Post('details')
  async details(@Visitor() { contactId }: VisitorCaller, @Body() body: DetailsDto): Promise<MeView> {
    return this.presentMe.execute(await this.leaveDetails.execute(contactId, body));
  }
}
