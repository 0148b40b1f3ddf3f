import { Injectable } from '@nestjs/common';
import { KnownDeviceRepository } from './known-device.repository.js';
import { StaffSessionRepository } from './staff-session.repository.js';

/** Puts somebody out on every device, and trusts none of them any more. Part of the transaction that says why. */
@Injectable()
export class EndAccess {
  constructor(
    private readonly sessions: StaffSessionRepository,
    private readonly devices: KnownDeviceRepository,
  ) {}

  async execute(staffId: string): Promise<void> {
    await this.sessions.endAllOf(staffId);
    await this.devices.forgetAllOf(staffId);
  }
}
