import { Injectable } from '@nestjs/common';
import { RateLimit, type Allowance } from '../../platform/rate-limit/rate-limit.js';
import type { StaffMember } from '../staff-member.entity.js';
import { SignInPaused } from '../staff.errors.js';
import { KnownDeviceRepository } from './known-device.repository.js';
import { networkOf } from './network-of.js';
import { hashOf } from './secret-token.js';

const WINDOW_SECONDS = 15 * 60;
const FAILURES_FOR_ONE_ACCOUNT = 10;
const FAILURES_FROM_ONE_NETWORK = 60;

export interface SignInOrigin {
  address: string;
  /** From the device cookie, if there is one. */
  deviceToken: string | undefined;
}

/**
 * How often a sign-in may fail. Nobody can lock out somebody else: strangers are counted by network *and* account, and by network over all
 * accounts; a device that has signed in to this account before is counted by itself, so that even a neighbour behind the same
 * address cannot close it. What remains open is guessing slowly from very many networks, against which passwords are long.
 */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly rates: RateLimit,
    private readonly devices: KnownDeviceRepository,
  ) {}

  /** Takes the place of one failure before the password is looked at, so that a thousand tries at once are not all let through. */
  async take(email: string, member: StaffMember | null, origin: SignInOrigin): Promise<Allowance[]> {
    const taken: Allowance[] = [];
    for (const allowance of await this.allowancesOf(email, member, origin)) {
      if (!(await this.rates.tryTake(allowance))) {
        await this.giveBack(taken);
        throw new SignInPaused();
      }
      taken.push(allowance);
    }
    return taken;
  }

  async giveBack(taken: Allowance[]): Promise<void> {
    for (const allowance of taken) await this.rates.giveBack(allowance);
  }

  private async allowancesOf(email: string, member: StaffMember | null, { address, deviceToken }: SignInOrigin): Promise<Allowance[]> {
    // A new password, given by an admin, is a new thing to guess: whoever paused himself may try again at once.
    const account = `${email.toLowerCase()}|${member?.passwordHash ?? ''}`;
    const devices = deviceToken ? await this.devices.findByToken(hashOf(deviceToken)) : [];
    const device = devices.find(({ staffId }) => staffId === member?.id);
    if (device) return [this.allowance(`device:${device.id}|${account}`, FAILURES_FOR_ONE_ACCOUNT)];
    const network = networkOf(address);
    return [this.allowance(`account:${account}|${network}`, FAILURES_FOR_ONE_ACCOUNT), this.allowance(`network:${network}`, FAILURES_FROM_ONE_NETWORK)];
  }

  private allowance(name: string, limit: number): Allowance {
    return { name: `sign-in-${name}`, limit, windowSeconds: WINDOW_SECONDS };
  }
}
