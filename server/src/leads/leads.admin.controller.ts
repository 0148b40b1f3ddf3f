import type { LeadsPage, LeadView } from '@chudian/shared';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { InConsole } from '../platform/access/access.js';
import { Staff, type StaffCaller } from '../platform/access/callers.js';
import { AnswerLead } from './answer-lead.js';
import { AssignLead } from './assign-lead.js';
import { AnswerDto, AssignLeadDto, LeadsQueryDto } from './leads.dto.js';
import { ReadLeads } from './read-leads.js';

@Controller('api/admin/leads')
export class LeadsAdminController {
  constructor(
    private readonly read: ReadLeads,
    private readonly assignLead: AssignLead,
    private readonly answerLead: AnswerLead,
  ) {}

  @Get()
  @InConsole('leads.read')
  list(@Staff() caller: StaffCaller, @Query() query: LeadsQueryDto): Promise<LeadsPage> {
    return this.read.page(caller, query);
  }

  @Get(':id')
  @InConsole('leads.read')
  one(@Staff() caller: StaffCaller, @Param('id') id: string): Promise<LeadView> {
    return this.read.one(caller, id);
  }

  @Put(':id/owner')
  @InConsole('leads.assign')
  async assign(@Staff() caller: StaffCaller, @Param('id') id: string, @Body() { ownerId }: AssignLeadDto): Promise<LeadView> {
    return this.read.view(await this.assignLead.execute(caller, id, ownerId));
  }

  @Post(':id/answers')
  @InConsole('leads.answer')
  async answer(@Staff() caller: StaffCaller, @Param('id') id: string, @Body() body: AnswerDto): Promise<LeadView> {
    return this.read.view(await this.answerLead.execute(caller, id, AnswerDto.toAnswer(body)));
  }
}
