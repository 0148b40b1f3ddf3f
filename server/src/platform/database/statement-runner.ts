/**
 * What a query runner of either engine can do inside a transaction, beside what TypeORM gives it: statements whose text comes again and
 * again, without the work of TypeORM's own `query`.
 */
export interface StatementRunner {
  /** The rows that a statement gives. Those asked for in the same turn of the event loop may share one round trip, and keep their order. */
  read(sql: string, parameters: unknown[]): Promise<unknown>;
  /** A statement of whose result nothing is needed. It has run before the next `read`, `query` or commit, which fail if it failed. */
  write(sql: string, parameters: unknown[]): void;
}
