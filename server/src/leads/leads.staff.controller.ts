import type { LeadsPage, OwnedLeadView } from '@chudian/shared';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { InWechat } from '../platform/access/access.js';
import { Staff, type StaffCaller } from '../platform/access/callers.js';
import { AnswerLead } from './answer-lead.js';
import { AnswerDto, InboxQueryDto } from './leads.dto.js';
import { OpenOwnedLead } from './open-owned-lead.js';
import { ReadLeads } from './read-leads.js';
import { RecordCall } from './record-call.js';

/** For salespeople in the mini-program. */
@Controller('api/staff/leads')
export class LeadsStaffController {
  constructor(
    private readonly read: ReadLeads,
    private readonly openLead: OpenOwnedLead,
    private readonly answerLead: AnswerLead,
    private readonly recordCall: RecordCall,
  ) {}

  @Get()
  @InWechat('leads.read')
  inbox(@Staff() caller: StaffCaller, @Query() query: InboxQueryDto): Promise<LeadsPage> {
    return this.read.inbox(caller, query);
  }

  @Get(':id')
  @InWechat('leads.read')
  one(@Staff() caller: StaffCaller, @Param('id') id: string): Promise<OwnedLeadView> {
    return this.openLead.execute(caller, id);
  }

  @Post(':id/answers')
  @InWechat('leads.answer')
  async answer(@Staff() caller: StaffCaller, @Param('id') id: string, @Body() body: AnswerDto): Promise<OwnedLeadView> {
    await this.answerLead.execute(caller, id, AnswerDto.toAnswer(body));
    return this.openLead.execute(caller, id);
  }

  @Post(':id/calls')
  @HttpCode(204)
  @InWechat('leads.answer')
  called(@Staff() caller: StaffCaller, @Param('id') id: string): Promise<void> {
    return this.recordCall.execute(caller, id);
  }
}
