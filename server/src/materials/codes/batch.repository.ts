import { Injectable } from '@nestjs/common';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { Batch } from '../code.entity.js';
import { BatchNotFound } from '../material.errors.js';

@Injectable()
export class BatchRepository extends Repository<Batch> {
  constructor(transaction: Transaction) {
    super(transaction, Batch);
  }

  async get(materialId: string, id: string): Promise<Batch> {
    const batch = await this.rows.findOneBy({ id, materialId });
    if (!batch) throw new BatchNotFound();
    return batch;
  }

  async getForUpdate(id: string): Promise<Batch> {
    const batch = await this.forUpdate(this.rows.createQueryBuilder('batch').where({ id })).getOne();
    if (!batch) throw new BatchNotFound();
    return batch;
  }

  /** Newest first. */
  ofMaterial(materialId: string): Promise<Batch[]> {
    return this.rows.find({ where: { materialId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }
}
