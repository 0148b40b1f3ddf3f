import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isLostRace } from './database-errors.js';
import type { StatementRunner } from './statement-runner.js';

interface Ambient {
  manager: EntityManager;
  afterCommit: (() => void)[];
}

const ATTEMPTS = 5;

/**
 * The ambient transaction: every repository reads and writes through the one that is running, and nested calls join it.
 * A deadlock or a lock time-out repeats the whole of it, so the work must do nothing outside the database.
 */
@Injectable()
export class Transaction {
  private readonly ambient = new AsyncLocalStorage<Ambient>();

  constructor(private readonly dataSource: DataSource) {}

  run<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.ambient.getStore() ? work() : this.begin(work);
  }

  /** The manager to use for any data access: the running transaction's, or outside of one a plain one. */
  get manager(): EntityManager {
    return this.ambient.getStore()?.manager ?? this.dataSource.manager;
  }

  get isRunning(): boolean {
    return this.ambient.getStore() !== undefined;
  }

  get isSqlite(): boolean {
    return this.dataSource.options.type === 'better-sqlite3';
  }

  /** The rows of a statement whose text comes again and again; on MySQL, those asked for in the same turn share one round trip. */
  read(sql: string, parameters: unknown[]): Promise<unknown> {
    return this.runner?.read(sql, parameters) ?? this.manager.query(sql, parameters);
  }

  /** The same without rows. In a transaction on MySQL it travels with what comes next, at the latest the commit, and its failure too. */
  async write(sql: string, parameters: unknown[]): Promise<void> {
    if (this.runner) this.runner.write(sql, parameters);
    else await this.manager.query(sql, parameters);
  }

  /** Runs once the outermost transaction is durable; at once when none is running. */
  afterCommit(action: () => void): void {
    const store = this.ambient.getStore();
    if (store) store.afterCommit.push(action);
    else action();
  }

  /** Guards every call to the outside world. */
  requireNone(what: string): void {
    if (this.isRunning) throw new Error(`${what} was called inside a transaction: it would hold locks for as long as the network takes.`);
  }

  private get runner(): StatementRunner | undefined {
    return this.ambient.getStore()?.manager.queryRunner as unknown as StatementRunner | undefined;
  }

  private async begin<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      const afterCommit: (() => void)[] = [];
      try {
        const result = await this.dataSource.transaction((manager) => this.ambient.run({ manager, afterCommit }, work));
        for (const action of afterCommit) action();
        return result;
      } catch (error) {
        if (attempt === ATTEMPTS || !isLostRace(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
      }
    }
  }
}
