import { QueryFailedError, type DataSource } from 'typeorm';
import { MysqlQueryRunner } from 'typeorm/driver/mysql/MysqlQueryRunner.js';
import type { StatementRunner } from './statement-runner.js';

type Driver = ConstructorParameters<typeof MysqlQueryRunner>[0];
type Mode = ConstructorParameters<typeof MysqlQueryRunner>[1];

/** The part of mysql2's connection that is used here. */
interface MysqlConnection {
  query(sql: string, done: (error: Error | null, results: unknown) => void): void;
  format(sql: string, parameters: unknown[]): string;
}

interface Waiting {
  sql: string;
  parameters: unknown[];
  resolve?(rows: unknown): void;
  reject?(error: unknown): void;
}

/**
 * A round trip to a MySQL server costs more than most statements, so inside a transaction they travel together: the transaction's begin goes
 * with its first statement, writes with the next read or with the commit, and reads that are asked for in the same turn go as one.
 */
export function letMysqlBatch(dataSource: DataSource): DataSource {
  const driver = dataSource.driver as unknown as Driver & { createQueryRunner(mode: Mode): MysqlQueryRunner };
  driver.createQueryRunner = (mode) => new BatchingRunner(driver, mode);
  return dataSource;
}

class BatchingRunner extends MysqlQueryRunner implements StatementRunner {
  private waiting: Waiting[] = [];
  private isFlushDue = false;
  private hasBegun = false;
  /** The server stops at the first statement of a batch that fails. Whoever catches that must not commit the rest. */
  private failure: unknown = null;

  read(sql: string, parameters: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ sql, parameters, resolve, reject });
      if (this.isFlushDue) return;
      this.isFlushDue = true;
      // Its failure reaches those who asked.
      process.nextTick(() => void this.flush().catch(() => undefined));
    });
  }

  write(sql: string, parameters: unknown[]): void {
    this.waiting.push({ sql, parameters });
  }

  override async startTransaction(isolation?: Parameters<MysqlQueryRunner['startTransaction']>[0]): Promise<void> {
    if (this.transactionDepth > 0 || isolation) return super.startTransaction(isolation);
    this.isTransactionActive = true;
    this.transactionDepth = 1;
    this.hasBegun = false;
    this.failure = null;
    this.waiting = [{ sql: 'START TRANSACTION', parameters: [] }];
  }

  override async commitTransaction(): Promise<void> {
    if (this.transactionDepth !== 1) return super.commitTransaction();
    const hasNothing = !this.hasBegun && this.waiting.length === 1;
    if (!hasNothing) {
      this.waiting.push({ sql: 'COMMIT', parameters: [] });
      await this.flush();
    }
    this.end();
  }

  override async rollbackTransaction(): Promise<void> {
    if (this.transactionDepth !== 1) return super.rollbackTransaction();
    this.waiting = [];
    if (this.hasBegun) return super.rollbackTransaction();
    this.end();
  }

  /** `never` fits both of the shapes that TypeORM declares for the answer. */
  override async query(sql: string, parameters?: unknown[], useStructuredResult?: boolean): Promise<never> {
    if (this.isTransactionActive && sql !== 'ROLLBACK') await this.flush();
    return super.query(sql, parameters as unknown[], useStructuredResult as true) as Promise<never>;
  }

  override async stream(...asked: Parameters<MysqlQueryRunner['stream']>): ReturnType<MysqlQueryRunner['stream']> {
    await this.flush();
    return super.stream(...asked);
  }

  private end(): void {
    this.waiting = [];
    this.isTransactionActive = false;
    this.transactionDepth = 0;
  }

  private async flush(): Promise<void> {
    this.isFlushDue = false;
    const batch = this.waiting;
    this.waiting = [];
    try {
      if (this.failure) throw this.failure;
      if (batch.length === 0) return;
      this.hasBegun = true;
      const results = await this.send(batch);
      batch.forEach(({ resolve }, index) => resolve?.(results[index]));
    } catch (error) {
      this.failure = error;
      for (const { reject } of batch) reject?.(error);
      throw error;
    }
  }

  private async send(batch: Waiting[]): Promise<unknown[]> {
    const connection = (await this.connect()) as MysqlConnection;
    const text = batch.map(({ sql, parameters }) => (parameters.length > 0 ? connection.format(sql, parameters) : sql)).join('; ');
    return new Promise((resolve, reject) => {
      connection.query(text, (error, results) => {
        if (error) reject(new QueryFailedError(batch.map(({ sql }) => sql).join('; '), [], error));
        else resolve(batch.length === 1 ? [results] : (results as unknown[]));
      });
    });
  }
}
