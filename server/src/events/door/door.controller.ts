import type { DoorCountsView, PairedView, ReportScansReply, SnapshotReply, WalkInReply } from '@chudian/shared';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ForDoorDevices, InWechat } from '../../platform/access/access.js';
import { Device, Staff, type DeviceCaller, type StaffCaller } from '../../platform/access/callers.js';
import { Clock } from '../../platform/clock/clock.js';
import { EventRepository } from '../event.repository.js';
import { CountDoor } from './count-door.js';
import { PairDto, ReportScansDto, SnapshotQueryDto, WalkInDto } from './door.dto.js';
import { FindDevice } from './find-device.js';
import { PairDevice } from './pair-device.js';
import { ReadSnapshot } from './read-snapshot.js';
import { ReportScans } from './report-scans.js';
import { SealSnapshot } from './seal-snapshot.js';
import { SignUpWalkIn } from './sign-up-walk-in.js';

/** For the phones at the gates: each sees its own event, and nothing else. */
@ForDoorDevices()
@Controller('api/door')
export class DoorController {
  constructor(
    private readonly find: FindDevice,
    private readonly pairDevice: PairDevice,
    private readonly readSnapshot: ReadSnapshot,
    private readonly seal: SealSnapshot,
    private readonly reportScans: ReportScans,
    private readonly signUpWalkIn: SignUpWalkIn,
    private readonly count: CountDoor,
    private readonly events: EventRepository,
    private readonly clock: Clock,
  ) {}

  @InWechat('door.check')
  @Post('pairings')
  async pair(@Staff() { staffId }: StaffCaller, @Body() body: PairDto): Promise<PairedView> {
    const { device, token, key } = await this.pairDevice.execute(staffId, body);
    const { id, title } = await this.events.get(device.eventId);
    return { token, key: key.toString('base64'), device: { id: device.id, gate: device.gate, canSearch: device.canSearch }, event: { id, name: title }, now: this.clock.now().toISOString() };
  }

  @Get('snapshot')
  async snapshot(@Device() caller: DeviceCaller, @Query() query: SnapshotQueryDto): Promise<SnapshotReply> {
    const device = await this.find.get(caller);
    return { sealed: this.seal.execute(device, await this.readSnapshot.execute(device, query)), now: this.clock.now().toISOString() };
  }

  @HttpCode(200)
  @Post('scans')
  async report(@Device() caller: DeviceCaller, @Body() { deviceNow, scans }: ReportScansDto): Promise<ReportScansReply> {
    return this.reportScans.execute(await this.find.get(caller), new Date(deviceNow), scans);
  }

  @Post('walk-ins')
  async walkIn(@Device() caller: DeviceCaller, @Body() body: WalkInDto): Promise<WalkInReply> {
    return this.signUpWalkIn.execute(await this.find.get(caller), body);
  }

  @Get('counts')
  counts(@Device() { eventId }: DeviceCaller): Promise<DoorCountsView> {
    return this.count.execute(eventId);
  }
}
