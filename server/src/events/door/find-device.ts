import { can } from '@chudian/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { DeviceCaller } from '../../platform/access/callers.js';
import { DoorDevices } from '../../platform/access/door-devices.js';
import { FindStaff } from '../../staff/find-staff.js';
import type { StaffMember } from '../../staff/staff-member.entity.js';
import type { DoorDevice } from './door-device.entity.js';
import { DoorDeviceRepository } from './door-device.repository.js';
import { DoorDeviceRevoked } from './door.errors.js';
import { hashOf } from '../../staff/sessions/secret-token.js';

/** A gate reports scan by scan: within a second it is not looked up again. A device that another process revoked may go on for as long. */
const MEMORY_MS = 1000;
const MOST_REMEMBERED = 1000;

interface Found {
  device: DoorDevice;
  member: StaffMember | null;
}

/** Tells the guard which device is calling. It works for as long as it is not revoked and whoever paired it may check tickets. */
@Injectable()
export class FindDevice implements OnModuleInit {
  /** Those who call in the same moment are looked up together. */
  private readonly together = new DataLoader<string, Found | null>((tokens) => this.findAll(tokens), { cache: false, batchScheduleFn: setImmediate });
  private readonly remembered = new Map<string, { found: Found; until: number }>();
  /** As it was read when its caller was let in, a moment ago. */
  private readonly letIn = new WeakMap<DeviceCaller, DoorDevice>();

  constructor(
    private readonly devices: DoorDeviceRepository,
    private readonly staff: FindStaff,
    private readonly door: DoorDevices,
  ) {}

  onModuleInit(): void {
    this.door.register((token) => this.callerOf(token));
  }

  /** As it is now, for a caller who was let in. */
  async get(caller: DeviceCaller): Promise<DoorDevice> {
    return this.letIn.get(caller) ?? this.devices.get(caller.deviceId);
  }

  /** What is remembered of a device no longer holds. */
  forget(deviceId: string): void {
    for (const [token, { found }] of this.remembered) if (found.device.id === deviceId) this.remembered.delete(token);
  }

  private async callerOf(token: string): Promise<DeviceCaller | null> {
    const found = this.recall(token) ?? (await this.look(token));
    if (!found) return null;
    const { device, member } = found;
    if (device.revokedAt || !member?.isActive || !can(member.role, 'door.check')) throw new DoorDeviceRevoked();
    const caller: DeviceCaller = { kind: 'device', deviceId: device.id, eventId: device.eventId };
    this.letIn.set(caller, device);
    return caller;
  }

  private recall(token: string): Found | null {
    const known = this.remembered.get(token);
    return known && known.until > performance.now() ? known.found : null;
  }

  private async look(token: string): Promise<Found | null> {
    const found = await this.together.load(token);
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    if (found) this.remembered.set(token, { found, until: performance.now() + MEMORY_MS });
    return found;
  }

  private async findAll(tokens: readonly string[]): Promise<(Found | null)[]> {
    const hashes = tokens.map(hashOf);
    const devices = new Map((await this.devices.byTokens(hashes)).map((device) => [device.tokenHash, device]));
    const members = new Map((await this.staff.executeAll([...devices.values()].flatMap((device) => device.pairedById ?? []))).map((member) => [member.id, member]));
    return hashes.map((hash) => {
      const device = devices.get(hash);
      return device ? { device, member: members.get(device.pairedById ?? '') ?? null } : null;
    });
  }
}
