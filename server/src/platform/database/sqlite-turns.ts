import type { Database, Statement } from 'better-sqlite3';
import { QueryFailedError, type DataSource } from 'typeorm';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import type { StatementRunner } from './statement-runner.js';
import { Turns } from './turns.js';

type Driver = ConstructorParameters<typeof BetterSqlite3QueryRunner>[0];

/**
 * SQLite has one connection, and TypeORM gives every caller the same query runner: a second transaction becomes a savepoint in
 * the first and is lost when the first rolls back. Here each caller gets a runner of its own, and the runners take turns:
 * one holds the connection for a whole transaction, or for a single statement.
 */
export function letSqliteTakeTurns(dataSource: DataSource, waitMs = 10_000): DataSource {
  const driver = dataSource.driver as unknown as Driver & { createQueryRunner(): BetterSqlite3QueryRunner };
  const turns = new Turns(waitMs);
  const statements = new Map<string, Statement>();
  driver.createQueryRunner = () => new TurnTakingRunner(driver, turns, statements);
  return dataSource;
}

class TurnTakingRunner extends BetterSqlite3QueryRunner implements StatementRunner {
  private endTurn?: () => void;

  constructor(driver: Driver, private readonly turns: Turns, private readonly statements: Map<string, Statement>) {
    super(driver);
    // Prepared statements belong to the connection, so every runner may use them.
    Object.assign(this, { stmtCache: statements });
  }

  override async startTransaction(): Promise<void> {
    if (this.transactionDepth > 0) return super.startTransaction();
    this.endTurn = await this.turns.take();
    try {
      // IMMEDIATE takes the write lock at once, instead of failing half way on another process's write.
      this.write('BEGIN IMMEDIATE', []);
      this.isTransactionActive = true;
      this.transactionDepth = 1;
    } catch (error) {
      this.finish();
      throw error;
    }
  }

  override async commitTransaction(): Promise<void> {
    if (this.transactionDepth !== 1) return super.commitTransaction();
    this.write('COMMIT', []);
    this.isTransactionActive = false;
    this.transactionDepth = 0;
    this.finish();
  }

  override async rollbackTransaction(): Promise<void> {
    const isOuter = this.transactionDepth <= 1;
    try {
      await super.rollbackTransaction();
    } finally {
      if (isOuter) {
        this.isTransactionActive = false;
        this.transactionDepth = 0;
        this.finish();
      }
    }
  }

  /** `never` fits both of the shapes that TypeORM declares for the answer. */
  override async query(sql: string, parameters?: unknown[], useStructuredResult?: boolean): Promise<never> {
    if (this.endTurn) return super.query(sql, parameters, useStructuredResult) as Promise<never>;
    const endTurn = await this.turns.take();
    try {
      return (await super.query(sql, parameters, useStructuredResult)) as never;
    } finally {
      endTurn();
    }
  }

  async read(sql: string, parameters: unknown[]): Promise<unknown> {
    return this.execute(sql, parameters, (statement) => statement.all(parameters));
  }

  write(sql: string, parameters: unknown[]): void {
    this.execute(sql, parameters, (statement) => statement.run(parameters));
  }

  /** Inside a transaction, whose turn it is; there is nothing to wait for, since the engine is in this process. */
  private execute<Result>(sql: string, parameters: unknown[], work: (statement: Statement) => Result): Result {
    try {
      return work(this.statementOf(sql));
    } catch (error) {
      throw new QueryFailedError(sql, parameters, error as Error);
    }
  }

  private statementOf(sql: string): Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const prepared = (this.driver.databaseConnection as Database).prepare(sql);
    this.statements.set(sql, prepared);
    return prepared;
  }

  private finish(): void {
    const endTurn = this.endTurn;
    this.endTurn = undefined;
    endTurn?.();
  }
}
