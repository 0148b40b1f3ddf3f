import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Config } from '../config/config.js';

/** A failed statement carries its values, under other names on each engine; MySQL's `sql` has them inside. */
const VALUES_OF_STATEMENTS = ['err.parameters', 'err.query', 'err.sql', 'err.driverError'];
export const NEVER_WRITTEN = ['req.headers', ...VALUES_OF_STATEMENTS, '*.phone', '*.openid', '*.token'];

/** Structured logs with the request id. Bodies, queries, cookies and tokens are never written: they hold personal data. */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        pinoHttp: {
          level: config.logLevel,
          genReqId: (request) => (request as { id?: string }).id ?? '',
          quietReqLogger: true,
          autoLogging: false,
          redact: NEVER_WRITTEN,
          serializers: { req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, path: url.split('?')[0] }) },
        },
      }),
    }),
  ],
})
export class LoggingModule {}
