import { Injectable } from '@nestjs/common';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { Picture } from './picture.entity.js';

@Injectable()
export class PictureRepository extends Repository<Picture> {
  constructor(transaction: Transaction) {
    super(transaction, Picture);
  }

  findByName(name: string): Promise<Picture | null> {
    return this.rows.findOneBy({ name });
  }
}
