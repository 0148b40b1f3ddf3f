import type { EntityTarget, ObjectLiteral, Repository as Rows, SelectQueryBuilder } from 'typeorm';
import type { Transaction } from './transaction.js';

/** What every capability's repository is made of: the rows of one entity, through the ambient transaction. */
export abstract class Repository<Entity extends ObjectLiteral> {
  constructor(
    protected readonly transaction: Transaction,
    private readonly entity: EntityTarget<Entity>,
  ) {}

  protected get rows(): Rows<Entity> {
    return this.transaction.manager.getRepository(this.entity);
  }

  save(entity: Entity): Promise<Entity> {
    return this.rows.save(entity);
  }

  /** Locks the rows until the transaction ends. On SQLite the transaction itself holds the only write lock. */
  protected forUpdate(query: SelectQueryBuilder<Entity>): SelectQueryBuilder<Entity> {
    return this.transaction.isSqlite ? query : query.setLock('pessimistic_write');
  }
}
