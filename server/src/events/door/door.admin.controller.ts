import type { CheckInRow, CheckInsPage, CheckListView, ConflictsPage, ConflictView, DoorCountsView, DoorDeviceView, PairingView, SelfCheckInCodeView } from '@chudian/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { drawSvg } from '../../materials/codes/drawing/draw-svg.js';
import { Modules } from '../../materials/codes/drawing/modules.js';
import { InConsole } from '../../platform/access/access.js';
import { Staff, type StaffCaller } from '../../platform/access/callers.js';
import { ExportCheckIns } from './export-check-ins.js';
import { CheckInsQueryDto, CheckListDto, ConflictsQueryDto, DoorDeviceDto, ResolveConflictDto } from './door.dto.js';
import { DoorOffice } from './door-office.js';
import { KeepCheckLists } from './keep-check-lists.js';
import { MakePairingCode } from './make-pairing-code.js';
import { ResolveConflict } from './resolve-conflict.js';
import { RevokeDevice } from './revoke-device.js';
import { ShowSelfCheckInCode } from './show-self-check-in-code.js';
import { UndoCheckIn } from './undo-check-in.js';

/** An event's door as the organiser sees and arranges it. */
@InConsole('door.manage')
@Controller('api/admin/events/:id')
export class DoorAdminController {
  constructor(
    private readonly office: DoorOffice,
    private readonly lists: KeepCheckLists,
    private readonly makePairingCode: MakePairingCode,
    private readonly revokeDevice: RevokeDevice,
    private readonly resolveConflict: ResolveConflict,
    private readonly undoCheckIn: UndoCheckIn,
    private readonly exportCheckIns: ExportCheckIns,
    private readonly showCode: ShowSelfCheckInCode,
  ) {}

  @InConsole('events.read')
  @Get('check-lists')
  checkLists(@Param('id') eventId: string): Promise<CheckListView[]> {
    return this.office.lists(eventId);
  }

  @Post('check-lists')
  async addList(@Param('id') eventId: string, @Body() body: CheckListDto): Promise<CheckListView> {
    return this.office.list(await this.lists.add(eventId, body));
  }

  @Put('check-lists/:listId')
  async changeList(@Param('id') eventId: string, @Param('listId') listId: string, @Body() body: CheckListDto): Promise<CheckListView> {
    return this.office.list(await this.lists.change(eventId, listId, body));
  }

  @HttpCode(204)
  @Delete('check-lists/:listId')
  removeList(@Param('id') eventId: string, @Param('listId') listId: string): Promise<void> {
    return this.lists.remove(eventId, listId);
  }

  @InConsole('events.read')
  @Get('door-counts')
  counts(@Param('id') eventId: string): Promise<DoorCountsView> {
    return this.office.counts(eventId);
  }

  @InConsole('events.read')
  @Get('devices')
  devices(@Param('id') eventId: string): Promise<DoorDeviceView[]> {
    return this.office.devices(eventId);
  }

  @Post('devices')
  async announce(@Param('id') eventId: string, @Body() body: DoorDeviceDto): Promise<PairingView> {
    const { device, code, content } = await this.makePairingCode.execute(eventId, body);
    return { device: await this.office.device(device), code, content, svg: drawSvg(Modules.of(content)), expiresAt: device.pairingExpiresAt!.toISOString() };
  }

  @Delete('devices/:deviceId')
  async revoke(@Param('id') eventId: string, @Param('deviceId') deviceId: string): Promise<DoorDeviceView> {
    return this.office.device(await this.revokeDevice.execute(eventId, deviceId));
  }

  @Get('conflicts')
  conflicts(@Param('id') eventId: string, @Query() query: ConflictsQueryDto): Promise<ConflictsPage> {
    return this.office.conflicts(eventId, query);
  }

  @Put('conflicts/:scanId/resolution')
  async resolve(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Param('scanId') scanId: string, @Body() { resolution }: ResolveConflictDto): Promise<ConflictView> {
    return this.office.conflict(eventId, await this.resolveConflict.execute(caller, eventId, scanId, resolution));
  }

  @Get('check-ins')
  checkIns(@Param('id') eventId: string, @Query() query: CheckInsQueryDto): Promise<CheckInsPage> {
    return this.office.checkIns(eventId, query);
  }

  @InConsole('contacts.export')
  @Get('check-ins.csv')
  async csv(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Query() query: CheckInsQueryDto, @Res() reply: FastifyReply): Promise<void> {
    const stream = await this.exportCheckIns.execute(caller, eventId, query);
    void reply.header('Content-Type', 'text/csv; charset=utf-8').header('Content-Disposition', 'attachment; filename="check-ins.csv"').send(stream);
  }

  @Post('check-ins/:scanId/undo')
  @HttpCode(200)
  async undo(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Param('scanId') scanId: string): Promise<CheckInRow> {
    return this.office.checkIn(eventId, await this.undoCheckIn.execute(caller, eventId, scanId));
  }

  @Get('self-check-in-code')
  selfCheckInCode(@Param('id') eventId: string): Promise<SelfCheckInCodeView> {
    return this.showCode.execute(eventId);
  }
}
