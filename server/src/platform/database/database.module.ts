import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';
import { Config } from '../config/config.js';
import { connect, dataSourceOptions } from './data-source.js';
import { migrate } from './migrate.js';
import { Transaction } from './transaction.js';

/** The database: one data source, migrated at start, and the ambient transaction. */
@Global()
@Module({})
export class DatabaseModule {
  static with(migrations: DataSourceOptions['migrations']): DynamicModule {
    const typeOrm = TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({ ...dataSourceOptions(config.database, { migrations }), autoLoadEntities: true, retryAttempts: config.isProduction ? 30 : 0 }),
      dataSourceFactory: async (options) => {
        const dataSource = await connect(options!);
        await migrate(dataSource);
        return dataSource;
      },
    });
    return { module: DatabaseModule, imports: [typeOrm], providers: [Transaction], exports: [Transaction] };
  }
}
