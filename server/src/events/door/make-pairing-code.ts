import { PAIRING_PREFIX, ticketNumber, type DoorDeviceBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { hashOf } from '../../staff/sessions/secret-token.js';
import { EventRepository } from '../event.repository.js';
import { DoorDevice } from './door-device.entity.js';
import { DoorDeviceRepository } from './door-device.repository.js';

const LIFE_MS = 10 * 60_000;

export interface Pairing {
  device: DoorDevice;
  code: string;
  content: string;
}

/** Announces a device of a gate: the code is told once, lives ten minutes and pairs one phone. */
@Injectable()
export class MakePairingCode {
  constructor(
    private readonly events: EventRepository,
    private readonly devices: DoorDeviceRepository,
    private readonly clock: Clock,
  ) {}

  async execute(eventId: string, { gate, canSearch }: DoorDeviceBody): Promise<Pairing> {
    const event = await this.events.get(eventId);
    const code = ticketNumber(randomBytes(32));
    const now = this.clock.now();
    const device = Object.assign(new DoorDevice(), { id: newId(), eventId: event.id, gate, canSearch, pairingHash: hashOf(code), pairingExpiresAt: new Date(now.getTime() + LIFE_MS), createdAt: now });
    return { device: await this.devices.save(device), code, content: `${PAIRING_PREFIX}${code}` };
  }
}

