import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { RegistrationTransfer } from './registration-transfer.entity.js';
import { TransferNotFound } from './registration.errors.js';

@Injectable()
export class TransferRepository extends Repository<RegistrationTransfer> {
  constructor(transaction: Transaction) {
    super(transaction, RegistrationTransfer);
  }

  async get(code: string): Promise<RegistrationTransfer> {
    const transfer = await this.rows.findOneBy({ code });
    if (!transfer) throw new TransferNotFound();
    return transfer;
  }

  /** A new link takes the former back. */
  async takeBackOpen(registrationId: string): Promise<void> {
    await this.rows.delete({ registrationId, claimedAt: IsNull() });
  }

  /** True for one alone, however many try. */
  async claim(code: string, claimedById: string, claimedAt: Date): Promise<boolean> {
    const { affected } = await this.rows.update({ code, claimedAt: IsNull() }, { claimedById, claimedAt });
    return affected === 1;
  }
}
