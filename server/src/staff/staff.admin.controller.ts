import type { NewStaffView, StaffView } from '@chudian/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InConsole } from '../platform/access/access.js';
import { Staff, type StaffCaller } from '../platform/access/callers.js';
import { AddStaffMember } from './add-staff-member.js';
import { ChangeStaffMember } from './change-staff-member.js';
import { ExportStaff } from './export-staff.js';
import { presentStaff } from './present-staff.js';
import { ResetPassword } from './reset-password.js';
import { EndAllSessions } from './sessions/end-all-sessions.js';
import { StaffMemberRepository } from './staff-member.repository.js';
import { StaffDto } from './staff.dto.js';

@Controller('api/admin')
export class StaffAdminController {
  constructor(
    private readonly staff: StaffMemberRepository,
    private readonly addStaffMember: AddStaffMember,
    private readonly changeStaffMember: ChangeStaffMember,
    private readonly resetPassword: ResetPassword,
    private readonly endAllSessions: EndAllSessions,
    private readonly exportStaff: ExportStaff,
  ) {}

  @Get('staff')
  @InConsole('staff.read')
  async list(): Promise<StaffView[]> {
    return (await this.staff.all()).map(presentStaff);
  }

  @Get('staff.csv')
  @InConsole('staff.manage')
  async csv(@Staff() caller: StaffCaller, @Res() reply: FastifyReply): Promise<void> {
    const stream = await this.exportStaff.execute(caller);
    void reply.header('Content-Type', 'text/csv; charset=utf-8').header('Content-Disposition', 'attachment; filename="staff.csv"').send(stream);
  }

  @Get('staff/:id')
  @InConsole('staff.read')
  async show(@Param('id') id: string): Promise<StaffView> {
    return presentStaff(await this.staff.get(id));
  }

  @Post('staff')
  @InConsole('staff.manage')
  async add(@Staff() caller: StaffCaller, @Body() body: StaffDto): Promise<NewStaffView> {
    const { member, firstPassword } = await this.addStaffMember.execute(caller, body);
    return { ...presentStaff(member), firstPassword };
  }

  @Put('staff/:id')
  @InConsole('staff.manage')
  async change(@Staff() caller: StaffCaller, @Param('id') id: string, @Body() body: StaffDto): Promise<StaffView> {
    return presentStaff(await this.changeStaffMember.execute(caller, id, body));
  }

  @Post('staff/:id/first-passwords')
  @InConsole('staff.manage')
  async giveFirstPassword(@Staff() caller: StaffCaller, @Param('id') id: string): Promise<{ firstPassword: string }> {
    return { firstPassword: await this.resetPassword.execute(caller, id) };
  }

  @Delete('staff/:id/sessions')
  @HttpCode(204)
  @InConsole('staff.manage')
  endSessions(@Staff() caller: StaffCaller, @Param('id') id: string): Promise<void> {
    return this.endAllSessions.execute(caller, id);
  }
}
