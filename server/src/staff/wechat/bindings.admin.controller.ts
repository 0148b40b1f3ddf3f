import type { BindingCodeView, StaffView } from '@chudian/shared';
import { Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { InConsole } from '../../platform/access/access.js';
import { Staff, type StaffCaller } from '../../platform/access/callers.js';
import { presentStaff } from '../present-staff.js';
import { StaffMemberRepository } from '../staff-member.repository.js';
import { IssueBindingCode } from './issue-binding-code.js';
import { UnbindWechat } from './unbind-wechat.js';

/** One's own WeChat; an admin's door to everybody's. The use cases know who may touch whose. */
@Controller('api/admin')
@InConsole('session.own')
export class BindingsAdminController {
  constructor(
    private readonly staff: StaffMemberRepository,
    private readonly issueBindingCode: IssueBindingCode,
    private readonly unbindWechat: UnbindWechat,
  ) {}

  @Get('me/staff')
  async showMyself(@Staff() caller: StaffCaller): Promise<StaffView> {
    return presentStaff(await this.staff.get(caller.staffId));
  }

  @Post('staff/:id/binding-codes')
  async issueCode(@Staff() caller: StaffCaller, @Param('id') id: string): Promise<BindingCodeView> {
    const { url, expiresAt } = await this.issueBindingCode.execute(caller, id);
    return { url, expiresAt: expiresAt.toISOString() };
  }

  @Delete('staff/:id/binding')
  async unbind(@Staff() caller: StaffCaller, @Param('id') id: string): Promise<StaffView> {
    return presentStaff(await this.unbindWechat.execute(caller, id));
  }
}
