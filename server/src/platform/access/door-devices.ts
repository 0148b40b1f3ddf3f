import { Injectable } from '@nestjs/common';
import type { DeviceCaller } from './callers.js';

/** Who a device's token belongs to. `events` registers the answer, which this folder does not know. */
@Injectable()
export class DoorDevices {
  private find: (token: string) => Promise<DeviceCaller | null> = () => Promise.resolve(null);

  register(find: (token: string) => Promise<DeviceCaller | null>): void {
    this.find = find;
  }

  /** The device, or null when the token is unknown. Throws where the device was revoked. */
  callerOf(token: string): Promise<DeviceCaller | null> {
    return this.find(token);
  }
}
