import type { SignedInView } from '@chudian/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { InConsole } from '../../platform/access/access.js';
import { Staff, type StaffCaller } from '../../platform/access/callers.js';
import { Clock } from '../../platform/clock/clock.js';
import { ChangePassword } from '../change-password.js';
import { EndSession } from './end-session.js';
import { presentSignedIn } from './present-session.js';
import { ChangePasswordDto } from './session.dto.js';
import { StaffSessionRepository } from './staff-session.repository.js';

/** Where one is signed in, and one's own password. */
@Controller('api/admin')
@InConsole('session.own')
export class SessionsAdminController {
  constructor(
    private readonly sessions: StaffSessionRepository,
    private readonly endSession: EndSession,
    private readonly changePassword: ChangePassword,
    private readonly clock: Clock,
  ) {}

  @Get('sessions')
  async list(@Staff() caller: StaffCaller): Promise<SignedInView[]> {
    const sessions = await this.sessions.runningOf(caller.staffId, this.clock.now());
    return sessions.map((session) => presentSignedIn(session, caller.sessionId));
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  end(@Staff() caller: StaffCaller, @Param('id') id: string): Promise<void> {
    return this.endSession.execute(caller, id);
  }

  @Put('password')
  @HttpCode(204)
  replacePassword(@Staff() caller: StaffCaller, @Body() body: ChangePasswordDto): Promise<void> {
    return this.changePassword.execute(caller, body);
  }
}
