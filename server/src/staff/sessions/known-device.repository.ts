import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { newId } from '../../platform/database/ids.js';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { KnownDevice } from './known-device.entity.js';

@Injectable()
export class KnownDeviceRepository extends Repository<KnownDevice> {
  constructor(transaction: Transaction) {
    super(transaction, KnownDevice);
  }

  /** One browser may be known to several people who share it. */
  findByToken(tokenHash: string): Promise<KnownDevice[]> {
    return this.rows.findBy({ tokenHash });
  }

  async noteUse(tokenHash: string, staffId: string, at: Date): Promise<void> {
    const { affected } = await this.rows.update({ tokenHash, staffId }, { lastUsedAt: at });
    if (!affected) await this.rows.insert({ id: newId(), tokenHash, staffId, lastUsedAt: at });
  }

  async forgetAllOf(staffId: string): Promise<void> {
    await this.rows.delete({ staffId });
  }

  /** Deletes some of those last used before then; false when none is left. */
  async clear(usedBefore: Date, portion: number): Promise<boolean> {
    const old = await this.rows.find({ select: { id: true }, where: { lastUsedAt: LessThanOrEqual(usedBefore) }, take: portion });
    if (old.length > 0) await this.rows.delete({ id: In(old.map((device) => device.id)) });
    return old.length === portion;
  }
}
