import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { hashOf } from '../sessions/secret-token.js';
import { BindingExpired } from '../staff.errors.js';
import { WechatBinding } from './wechat-binding.entity.js';

@Injectable()
export class WechatBindingRepository extends Repository<WechatBinding> {
  constructor(transaction: Transaction) {
    super(transaction, WechatBinding);
  }

  async getForUpdate(ticket: string): Promise<WechatBinding> {
    const binding = await this.forUpdate(this.rows.createQueryBuilder('binding').where({ ticketHash: hashOf(ticket) })).getOne();
    if (!binding) throw new BindingExpired();
    return binding;
  }

  async dropAllOf(staffId: string): Promise<void> {
    await this.rows.delete({ staffId });
  }

  /** Deletes some that are over; false when none is left. */
  async clear(now: Date, portion: number): Promise<boolean> {
    const over = await this.rows.find({ select: { id: true }, where: { expiresAt: LessThanOrEqual(now) }, take: portion });
    if (over.length > 0) await this.rows.delete({ id: In(over.map((binding) => binding.id)) });
    return over.length === portion;
  }
}
