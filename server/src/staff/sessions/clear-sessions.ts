import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Background } from '../../platform/background/background.js';
import { Clock } from '../../platform/clock/clock.js';
import { DEVICE_LIFE_MS } from './device-cookie.js';
import { KnownDeviceRepository } from './known-device.repository.js';
import { StaffSessionRepository } from './staff-session.repository.js';

const PORTION = 200;
const EVERY_MS = 60 * 60_000;

/** Removes sessions that are over, and devices that have not been used for so long that their cookie is gone. */
@Injectable()
export class ClearSessions implements OnModuleInit {
  constructor(
    private readonly sessions: StaffSessionRepository,
    private readonly devices: KnownDeviceRepository,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.background.register({ name: 'clear-sessions', restMs: EVERY_MS, turn: () => this.execute() });
  }

  /** True when there may be more. */
  async execute(): Promise<boolean> {
    const now = this.clock.now();
    const hasMoreSessions = await this.sessions.clear(now, PORTION);
    const hasMoreDevices = await this.devices.clear(new Date(now.getTime() - DEVICE_LIFE_MS), PORTION);
    return hasMoreSessions || hasMoreDevices;
  }
}
