import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { DoorDevice } from './door-device.entity.js';
import { DoorDeviceRepository } from './door-device.repository.js';
import { FindDevice } from './find-device.js';

/** Ends a device: a phone that was lost, or a helper who went home. */
@Injectable()
export class RevokeDevice {
  constructor(
    private readonly transaction: Transaction,
    private readonly devices: DoorDeviceRepository,
    private readonly find: FindDevice,
    private readonly clock: Clock,
  ) {}

  execute(eventId: string, id: string): Promise<DoorDevice> {
    return this.transaction.run(async () => {
      const device = await this.devices.getOfEventForUpdate(eventId, id);
      device.revoke(this.clock.now());
      this.transaction.afterCommit(() => this.find.forget(id));
      return this.devices.save(device);
    });
  }
}
