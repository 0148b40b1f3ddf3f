import { QueryFailedError } from 'typeorm';

/** The part of mysql2's connection that TypeORM does not offer. */
export interface MysqlConnection {
  execute(sql: string, values: unknown[], done: (error: Error | null, result: unknown) => void): void;
}

export function executePrepared(connection: MysqlConnection, sql: string, parameters: unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    connection.execute(sql, parameters, (error, result) => {
      if (error) reject(new QueryFailedError(sql, parameters, error));
      else resolve(result);
    });
  });
}
