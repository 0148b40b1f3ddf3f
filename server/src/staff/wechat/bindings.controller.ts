import type { StaffMeView } from '@chudian/shared';
import { Body, Controller, Post } from '@nestjs/common';
import { ForVisitors } from '../../platform/access/access.js';
import { Visitor, type VisitorCaller } from '../../platform/access/callers.js';
import { StaffDesk } from '../staff-desk.js';
import { BindingDto } from '../staff.dto.js';
import { BindMiniWechat } from './bind-mini-wechat.js';

@Controller('api/staff/bindings')
export class BindingsController {
  constructor(
    private readonly bindMiniWechat: BindMiniWechat,
    private readonly desk: StaffDesk,
  ) {}

  @Post()
  @ForVisitors()
  async bind(@Visitor() { contactId }: VisitorCaller, @Body() { ticket }: BindingDto): Promise<StaffMeView> {
    const member = await this.bindMiniWechat.execute(ticket, contactId);
    return this.desk.of(member.id);
  }
}
