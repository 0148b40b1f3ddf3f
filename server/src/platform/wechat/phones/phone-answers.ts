import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { isDuplicate } from '../../database/database-errors.js';
import { Repository } from '../../database/repository.js';
import { Transaction } from '../../database/transaction.js';
import { PhoneVault } from '../../security/phone-vault.js';
import { PhoneAnswer } from './phone-answer.entity.js';

export interface VerifiedPhone {
  /** Without the country code. */
  phone: string;
  countryCode: string;
}

const KEPT_MS = 600_000;

/**
 * A code is good for one exchange, and each costs money; a phone that lost our reply asks again with the same code. All
 * processes find the answer here.
 */
@Injectable()
export class PhoneAnswers extends Repository<PhoneAnswer> {
  constructor(transaction: Transaction, private readonly vault: PhoneVault, private readonly clock: Clock) {
    super(transaction, PhoneAnswer);
  }

  async find(code: string): Promise<VerifiedPhone | null> {
    const row = await this.rows.findOneBy({ codeHash: hashOf(code) });
    if (!row || row.createdAt < this.horizon) return null;
    const [countryCode, phone] = this.vault.open(row.sealed).split(' ');
    return { phone, countryCode };
  }

  async keep(code: string, { phone, countryCode }: VerifiedPhone): Promise<void> {
    const row = { codeHash: hashOf(code), sealed: this.vault.seal(`${countryCode} ${phone}`), createdAt: this.clock.now() };
    await this.rows.insert(row).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
  }

  async forgetOld(): Promise<void> {
    await this.rows.delete({ createdAt: LessThan(this.horizon) });
  }

  private get horizon(): Date {
    return new Date(this.clock.now().getTime() - KEPT_MS);
  }
}

const hashOf = (code: string): string => createHash('sha256').update(code).digest('base64url');
