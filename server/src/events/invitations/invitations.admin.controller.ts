import type { InvitationRow, InvitationsPage, InviterReport } from '@chudian/shared';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InConsole } from '../../platform/access/access.js';
import { Staff, type StaffCaller } from '../../platform/access/callers.js';
import { DrawInvitation } from './drawing/draw-invitation.js';
import { ExportInvitations } from './export-invitations.js';
import { InvitationsQueryDto, InviteDto } from './invitations.dto.js';
import { InviteGuests } from './invite-guests.js';
import { NoteSending } from './note-sending.js';
import { ReadInvitations } from './read-invitations.js';
import { ReportInviters } from './report-inviters.js';

/** What it shows may change with the event. */
const KEEP = 'private, max-age=60';

@InConsole('events.invite')
@Controller('api/admin/events/:id')
export class InvitationsAdminController {
  constructor(
    private readonly read: ReadInvitations,
    private readonly inviteGuests: InviteGuests,
    private readonly noteSending: NoteSending,
    private readonly report: ReportInviters,
    private readonly exportInvitations: ExportInvitations,
    private readonly draw: DrawInvitation,
  ) {}

  @Get('invitations')
  list(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Query() query: InvitationsQueryDto): Promise<InvitationsPage> {
    return this.read.page(caller, eventId, query);
  }

  @Get('invitations.csv')
  async csv(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Query() query: InvitationsQueryDto, @Res() reply: FastifyReply): Promise<void> {
    const stream = await this.exportInvitations.execute(caller, eventId, query);
    void reply.header('Content-Type', 'text/csv; charset=utf-8').header('Content-Disposition', 'attachment; filename="invitations.csv"').send(stream);
  }

  @Post('invitations')
  async invite(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Body() body: InviteDto): Promise<InvitationRow[]> {
    return this.read.rows(await this.inviteGuests.execute(caller, eventId, body));
  }

  @HttpCode(204)
  @Post('invitations/:invitationId/sendings')
  sent(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Param('invitationId') id: string): Promise<void> {
    return this.noteSending.execute(caller, eventId, id);
  }

  @Header('Cache-Control', KEEP)
  @Get('invitations/:invitationId/image.png')
  async image(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Param('invitationId') id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.draw.ofGuest(caller, eventId, id), { type: 'image/png' });
  }

  @Get('inviters')
  inviters(@Staff() caller: StaffCaller, @Param('id') eventId: string): Promise<InviterReport[]> {
    return this.report.execute(caller, eventId);
  }

  @Header('Cache-Control', KEEP)
  @Get('inviters/:inviterId/image.png')
  async personalImage(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Param('inviterId') inviterId: string): Promise<StreamableFile> {
    return new StreamableFile(await this.draw.ofInviter(caller, eventId, inviterId), { type: 'image/png' });
  }
}
