import type { DoorDeviceView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { StaffNames } from '../../staff/staff-names.js';
import type { DoorDevice } from './door-device.entity.js';
import { DoorScanRepository } from './door-scan.repository.js';

@Injectable()
export class PresentDevices {
  constructor(
    private readonly staffNames: StaffNames,
    private readonly scans: DoorScanRepository,
  ) {}

  async many(devices: DoorDevice[]): Promise<DoorDeviceView[]> {
    const names = await this.staffNames.of(devices.map((device) => device.pairedById));
    const counts = await this.scans.countByDevice(devices);
    const text = (at: Date | null) => at?.toISOString() ?? null;
    return devices.map((device) => ({
      id: device.id, name: device.name, gate: device.gate, pairedBy: names.get(device.pairedById ?? '') ?? null, pairedAt: text(device.pairedAt), lastSeenAt: text(device.lastSeenAt),
      clockOffsetMs: device.clockOffsetMs, syncedAt: text(device.syncedAt), scans: counts.get(device.id) ?? 0, isRevoked: device.revokedAt !== null,
    }));
  }
}
