import type { InviteCodeView } from '@chudian/shared';
import { Controller, Get, Param } from '@nestjs/common';
import { InWechat } from '../../platform/access/access.js';
import { Staff, type StaffCaller } from '../../platform/access/callers.js';
import { OwnInviteCode } from './own-invite-code.js';

@Controller('api/staff/events')
export class InviteCodeStaffController {
  constructor(private readonly own: OwnInviteCode) {}

  @InWechat('events.invite')
  @Get(':id/invite-code')
  async mine(@Staff() caller: StaffCaller, @Param('id') eventId: string): Promise<InviteCodeView> {
    return { code: await this.own.execute(caller, eventId) };
  }
}
