import type { AssignmentRuleView } from '@chudian/shared';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { InConsole } from '../../platform/access/access.js';
import { AssignmentRuleDto } from './assignment-rule.dto.js';
import { AssignmentRuleRepository } from './assignment-rule.repository.js';
import { KeepAssignmentRule } from './keep-assignment-rule.js';
import { PresentAssignmentRules } from './present-assignment-rules.js';

@Controller('api/admin/assignment-rules')
export class AssignmentRulesAdminController {
  constructor(
    private readonly rules: AssignmentRuleRepository,
    private readonly keepAssignmentRule: KeepAssignmentRule,
    private readonly present: PresentAssignmentRules,
  ) {}

  @Get()
  @InConsole('staff.read')
  async list(): Promise<AssignmentRuleView[]> {
    return this.present.execute(await this.rules.all());
  }

  @Post()
  @InConsole('staff.manage')
  add(@Body() body: AssignmentRuleDto): Promise<AssignmentRuleView> {
    return this.keep(null, body);
  }

  @Put(':id')
  @InConsole('staff.manage')
  change(@Param('id') id: string, @Body() body: AssignmentRuleDto): Promise<AssignmentRuleView> {
    return this.keep(id, body);
  }

  private async keep(id: string | null, body: AssignmentRuleDto): Promise<AssignmentRuleView> {
    const [view] = await this.present.execute([await this.keepAssignmentRule.execute(id, body)]);
    return view;
  }
}
