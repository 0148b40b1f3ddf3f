import { DataSource } from 'typeorm';
import type { INestApplication } from '@nestjs/common';

/** How many statements a piece of work sends to the database: a list that asks once more for each row is found out. */
export async function countQueries(app: INestApplication, work: () => Promise<unknown>): Promise<number> {
  const logged = jest.spyOn(app.get(DataSource).logger, 'logQuery');
  try {
    await work();
    return logged.mock.calls.length;
  } finally {
    logged.mockRestore();
  }
}
