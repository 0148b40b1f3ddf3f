import { can } from '@chudian/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DeviceCaller } from '../../platform/access/callers.js';
import { DoorDevices } from '../../platform/access/door-devices.js';
import { FindStaff } from '../../staff/find-staff.js';
import type { DoorDevice } from './door-device.entity.js';
import { DoorDeviceRepository } from './door-device.repository.js';
import { DoorDeviceRevoked } from './door.errors.js';
import { hashOf } from '../../staff/sessions/secret-token.js';

/** Tells the guard which device is calling. It works for as long as it is not revoked and whoever paired it may check tickets. */
@Injectable()
export class FindDevice implements OnModuleInit {
  constructor(
    private readonly devices: DoorDeviceRepository,
    private readonly staff: FindStaff,
    private readonly door: DoorDevices,
  ) {}

  onModuleInit(): void {
    this.door.register((token) => this.callerOf(token));
  }

  /** As it is now, for a caller who was let in. */
  get({ deviceId }: DeviceCaller): Promise<DoorDevice> {
    return this.devices.get(deviceId);
  }

  private async callerOf(token: string): Promise<DeviceCaller | null> {
    const device = await this.devices.findByToken(hashOf(token));
    if (!device) return null;
    const member = device.pairedById ? await this.staff.execute(device.pairedById) : null;
    if (device.revokedAt || !member?.isActive || !can(member.role, 'door.check')) throw new DoorDeviceRevoked();
    return { kind: 'device', deviceId: device.id, eventId: device.eventId };
  }
}
