import { PAIRING_PREFIX, readTicketNumber, type PairBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import { TooManyRequests } from '../../platform/errors/domain-error.js';
import { RateLimit } from '../../platform/rate-limit/rate-limit.js';
import { SecretVault } from '../../platform/security/secret-vault.js';
import type { DoorDevice } from './door-device.entity.js';
import { DoorDeviceRepository } from './door-device.repository.js';
import { PairingCodeInvalid } from './door.errors.js';
import { hashOf, newSecretToken } from '../../staff/sessions/secret-token.js';

const TRIES = 10;
const TRIES_SECONDS = 600;
/** Tells a device's token from a visitor's at a glance. */
const TOKEN_PREFIX = 'door.';

export interface Paired {
  device: DoorDevice;
  token: string;
  key: Buffer;
}

/** One of our people makes his phone the device of a gate. It gets a token, and a key of its own for what it will know. */
@Injectable()
export class PairDevice {
  constructor(
    private readonly transaction: Transaction,
    private readonly devices: DoorDeviceRepository,
    private readonly vault: SecretVault,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
  ) {}

  async execute(staffId: string, { code, name }: PairBody): Promise<Paired> {
    const tries = { name: `door-pairing:${staffId}`, limit: TRIES, windowSeconds: TRIES_SECONDS };
    if (!(await this.rateLimit.tryTake(tries))) throw new TooManyRequests();
    const spelled = readTicketNumber(code.trim().toUpperCase().replace(PAIRING_PREFIX, ''));
    if (!spelled) throw new PairingCodeInvalid();
    const paired = await this.transaction.run(() => this.pair(staffId, spelled, name));
    await this.rateLimit.giveBack(tries);
    return paired;
  }

  private async pair(staffId: string, code: string, name: string): Promise<Paired> {
    const device = await this.devices.findByPairing(hashOf(code));
    const now = this.clock.now();
    if (!device?.canBePairedAt(now)) throw new PairingCodeInvalid();
    const token = TOKEN_PREFIX + newSecretToken();
    const key = randomBytes(32);
    device.pair({ tokenHash: hashOf(token), sealedKey: this.vault.seal(key), pairedById: staffId, name }, now);
    return { device: await this.devices.save(device), token, key };
  }
}
