import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { NotFound } from '../platform/errors/domain-error.js';
import { Series } from './series.entity.js';

@Injectable()
export class SeriesRepository extends Repository<Series> {
  constructor(transaction: Transaction) {
    super(transaction, Series);
  }

  async get(id: string): Promise<Series> {
    const series = await this.rows.findOneBy({ id });
    if (!series) throw new NotFound('series');
    return series;
  }

  all(): Promise<Series[]> {
    return this.rows.find({ order: { createdAt: 'DESC', id: 'DESC' } });
  }

  async names(ids: (string | null)[]): Promise<Map<string, string>> {
    const wanted = [...new Set(ids)].filter((id) => id !== null);
    const found = wanted.length === 0 ? [] : await this.rows.find({ where: { id: In(wanted) } });
    return new Map(found.map((series) => [series.id, series.name]));
  }

  async remove(series: Series): Promise<void> {
    await this.rows.remove(series);
  }
}
