import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Config } from '../config/config.js';

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
          redact: ['req.headers', 'err.parameters', 'err.query', 'err.driverError', '*.phone', '*.openid', '*.token'],
          serializers: { req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, path: url.split('?')[0] }) },
        },
      }),
    }),
  ],
})
export class LoggingModule {}
