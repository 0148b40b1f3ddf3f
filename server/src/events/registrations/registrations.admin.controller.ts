import type { DecideReply, RegistrationsPage, RegistrationView } from '@chudian/shared';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InConsole } from '../../platform/access/access.js';
import { Staff, type StaffCaller } from '../../platform/access/callers.js';
import { CancelRegistration } from './cancel-registration.js';
import { DecideRegistrations } from './decide-registrations.js';
import { ExportRegistrations } from './export-registrations.js';
import { ReadRegistrations } from './read-registrations.js';
import { CancelRegistrationDto, DecideDto, RegistrationsQueryDto, StaffSignUpDto } from './registrations.dto.js';
import { ReplaceTicket } from './replace-ticket.js';
import { SignUpByStaff } from './sign-up-by-staff.js';

@InConsole('events.decide')
@Controller('api/admin/events/:id')
export class RegistrationsAdminController {
  constructor(
    private readonly read: ReadRegistrations,
    private readonly exportRegistrations: ExportRegistrations,
    private readonly decide: DecideRegistrations,
    private readonly cancelRegistration: CancelRegistration,
    private readonly signUp: SignUpByStaff,
    private readonly replaceTicket: ReplaceTicket,
  ) {}

  @Get('registrations')
  list(@Param('id') eventId: string, @Query() query: RegistrationsQueryDto): Promise<RegistrationsPage> {
    return this.read.page(eventId, query);
  }

  @InConsole('contacts.export')
  @Get('registrations.csv')
  async csv(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Query() query: RegistrationsQueryDto, @Res() reply: FastifyReply): Promise<void> {
    const stream = await this.exportRegistrations.execute(caller, eventId, query);
    void reply.header('Content-Type', 'text/csv; charset=utf-8').header('Content-Disposition', 'attachment; filename="registrations.csv"').send(stream);
  }

  @Get('registrations/:registrationId')
  one(@Param('id') eventId: string, @Param('registrationId') id: string): Promise<RegistrationView> {
    return this.read.one(eventId, id);
  }

  @Post('registrations')
  async add(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Body() body: StaffSignUpDto): Promise<RegistrationView> {
    return this.read.view(await this.signUp.execute(caller, eventId, body));
  }

  @HttpCode(200)
  @Post('registrations/:registrationId/cancellation')
  async cancel(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Param('registrationId') id: string, @Body() { reason }: CancelRegistrationDto): Promise<RegistrationView> {
    return this.read.view(await this.cancelRegistration.byStaff(caller, eventId, id, reason));
  }

  @Post('registrations/:registrationId/tickets')
  async newTicket(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Param('registrationId') id: string): Promise<RegistrationView> {
    return this.read.view(await this.replaceTicket.execute(caller, eventId, id));
  }

  @HttpCode(200)
  @Post('approvals')
  approve(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Body() { registrationIds }: DecideDto): Promise<DecideReply> {
    return this.decide.approve(caller, eventId, registrationIds);
  }

  @HttpCode(200)
  @Post('rejections')
  reject(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Body() { registrationIds, reason }: DecideDto): Promise<DecideReply> {
    return this.decide.reject(caller, eventId, registrationIds, reason);
  }
}
