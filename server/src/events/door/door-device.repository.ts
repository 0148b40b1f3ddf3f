import { Injectable } from '@nestjs/common';
import { FastRows } from '../../platform/database/fast-rows.js';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { DoorDevice } from './door-device.entity.js';
import { DoorDeviceNotFound } from './door.errors.js';

@Injectable()
export class DoorDeviceRepository extends Repository<DoorDevice> {
  private readonly fast: FastRows<DoorDevice>;

  constructor(transaction: Transaction) {
    super(transaction, DoorDevice);
    this.fast = new FastRows(transaction, DoorDevice);
  }

  /** The newest first. */
  ofEvent(eventId: string): Promise<DoorDevice[]> {
    return this.rows.find({ where: { eventId }, order: { id: 'DESC' } });
  }

  async get(id: string): Promise<DoorDevice> {
    const [device] = await this.fast.whereIn('id', [id]);
    if (!device) throw new DoorDeviceNotFound();
    return device;
  }

  async getOfEventForUpdate(eventId: string, id: string): Promise<DoorDevice> {
    const device = await this.forUpdate(this.rows.createQueryBuilder('device').where({ id, eventId })).getOne();
    if (!device) throw new DoorDeviceNotFound();
    return device;
  }

  findByPairing(pairingHash: string): Promise<DoorDevice | null> {
    return this.forUpdate(this.rows.createQueryBuilder('device').where({ pairingHash })).getOne();
  }

  byTokens(tokenHashes: string[]): Promise<DoorDevice[]> {
    return this.fast.whereIn('tokenHash', [...new Set(tokenHashes)]);
  }

  byIds(ids: string[]): Promise<DoorDevice[]> {
    return this.fast.whereIn('id', [...new Set(ids)]);
  }

  /** Reports of one device come one after the other: what is repeated meets what it repeats. */
  lockMany(ids: string[]): Promise<DoorDevice[]> {
    return this.fast.whereIn('id', [...new Set(ids)], true);
  }

  async note(id: string, facts: Partial<Pick<DoorDevice, 'lastSeenAt' | 'clockOffsetMs' | 'syncedAt'>>): Promise<void> {
    await this.rows.update(id, facts);
  }
}
