import { Injectable } from '@nestjs/common';
import { FastRows } from '../platform/database/fast-rows.js';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { NotFound } from '../platform/errors/domain-error.js';
import { PromoCode } from './promo-code.entity.js';

@Injectable()
export class PromoCodeRepository extends Repository<PromoCode> {
  private readonly fast: FastRows<PromoCode>;

  constructor(transaction: Transaction) {
    super(transaction, PromoCode);
    this.fast = new FastRows(transaction, PromoCode);
  }

  async getOfEvent(eventId: string, id: string): Promise<PromoCode> {
    const code = await this.rows.findOneBy({ id, eventId });
    if (!code) throw new NotFound('promo code');
    return code;
  }

  /** As they were typed, in any event: whoever asks looks for his own. */
  spelled(codes: string[]): Promise<PromoCode[]> {
    return this.fast.whereIn('code', [...new Set(codes.map(PromoCode.spelled))]);
  }

  byIds(ids: string[]): Promise<PromoCode[]> {
    return this.fast.whereIn('id', [...new Set(ids)]);
  }

  ofEvent(eventId: string): Promise<PromoCode[]> {
    return this.rows.find({ where: { eventId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async remove(code: PromoCode): Promise<void> {
    await this.rows.remove(code);
  }
}
