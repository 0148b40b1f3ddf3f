import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { NotFound } from '../platform/errors/domain-error.js';
import { Distributor } from './distributor.entity.js';

@Injectable()
export class DistributorRepository extends Repository<Distributor> {
  constructor(transaction: Transaction) {
    super(transaction, Distributor);
  }

  async getForUpdate(id: string): Promise<Distributor> {
    const distributor = await this.forUpdate(this.rows.createQueryBuilder('distributor').where({ id })).getOne();
    if (!distributor) throw new NotFound('distributor');
    return distributor;
  }

  activeOf(ids: string[]): Promise<Distributor[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.rows.findBy({ id: In(ids), isActive: true });
  }

  /** Those who sell for us first, the eldest first. A company has dozens. */
  all(): Promise<Distributor[]> {
    return this.rows.find({ order: { isActive: 'DESC', createdAt: 'ASC', id: 'ASC' } });
  }
}
