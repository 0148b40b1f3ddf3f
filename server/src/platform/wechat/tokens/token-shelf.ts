import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { isDuplicate } from '../../database/database-errors.js';
import { newId } from '../../database/ids.js';
import { Repository } from '../../database/repository.js';
import { Transaction } from '../../database/transaction.js';
import { WechatToken } from './wechat-token.entity.js';

/** Longer than a fetch may take; after it, whoever held the lease has died. */
const LEASE_MS = 10_000;

export interface HeldToken {
  token: string;
  refreshAt: Date;
  expiresAt: Date;
}

/** Where all processes find the tokens. Every change is one compare-and-set statement, so nobody needs a lock. */
@Injectable()
export class TokenShelf extends Repository<WechatToken> {
  constructor(transaction: Transaction, private readonly clock: Clock) {
    super(transaction, WechatToken);
  }

  async find(source: string): Promise<HeldToken | null> {
    const row = await this.rows.findOneBy({ source });
    return row?.token && row.refreshAt && row.expiresAt ? { token: row.token, refreshAt: row.refreshAt, expiresAt: row.expiresAt } : null;
  }

  /** The right to fetch, for one process at a time, and only while there is something to fetch. */
  async takeLease(source: string): Promise<string | null> {
    await this.ensureRow(source);
    const now = this.clock.now();
    const leaseId = newId();
    const taken = await this.rows.createQueryBuilder().update()
      .set({ leaseId, leaseUntil: new Date(now.getTime() + LEASE_MS) })
      .where('source = :source', { source })
      .andWhere(new Brackets((free) => free.where('leaseUntil IS NULL').orWhere('leaseUntil <= :now', { now })))
      .andWhere(new Brackets((due) => due.where('token IS NULL').orWhere('refreshAt <= :now', { now })))
      .execute();
    return taken.affected === 1 ? leaseId : null;
  }

  /** Puts the fetched token where the others find it, unless the lease has passed to somebody else meanwhile. */
  async put(source: string, leaseId: string, held: HeldToken): Promise<void> {
    await this.rows.update({ source, leaseId }, { ...held, leaseId: null, leaseUntil: null });
  }

  async giveLeaseBack(source: string, leaseId: string): Promise<void> {
    await this.rows.update({ source, leaseId }, { leaseId: null, leaseUntil: null });
  }

  /** Takes away a token that failed, if it is still the one that stands here. */
  async drop(source: string, token: string): Promise<void> {
    await this.rows.update({ source, token }, { token: null, refreshAt: null, expiresAt: null });
  }

  private async ensureRow(source: string): Promise<void> {
    if (await this.rows.existsBy({ source })) return;
    const empty = { source, token: null, refreshAt: null, expiresAt: null, leaseId: null, leaseUntil: null };
    await this.rows.insert(empty).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
  }
}
