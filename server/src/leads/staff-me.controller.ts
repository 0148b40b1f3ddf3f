import type { StaffMeView } from '@chudian/shared';
import { Controller, Get } from '@nestjs/common';
import { InWechat } from '../platform/access/access.js';
import { Staff, type StaffCaller } from '../platform/access/callers.js';
import { StaffDesk } from '../staff/staff-desk.js';

/** What a salesperson finds when he opens the mini-program. Here, because his leads are the most of it. */
@Controller('api/staff/me')
export class StaffMeController {
  constructor(private readonly desk: StaffDesk) {}

  @Get()
  @InWechat('session.own')
  me(@Staff() { staffId }: StaffCaller): Promise<StaffMeView> {
    return this.desk.of(staffId);
  }
}
