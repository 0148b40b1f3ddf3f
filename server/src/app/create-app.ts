import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { Logger } from 'nestjs-pino';
import { settingsOfThisProcess } from '../platform/config/config.module.js';
import { ErrorFilter } from '../platform/errors/error.filter.js';
import { endConnectionsAtStop } from '../platform/http/end-connections.js';
import { securityHeaders } from '../platform/http/security-headers.js';
import { validationPipe } from '../platform/http/validation.js';
import { measureRequests } from '../platform/metrics/request-metrics.js';
import { AppModule } from './app.module.js';
import { describeApi } from './openapi/describe-api.js';
import { servePages } from './serve-pages.js';

const MOST_BODY_BYTES = 2 * 1024 * 1024;
/** Ten megabytes on a bad line. Fastify's own default lets whoever never ends his request stay for ever. */
const MOST_REQUEST_MS = 300_000;

/** The server as it runs in production and in the demo. Tests assemble it from the same two parts. */
export async function createApp(): Promise<NestFastifyApplication> {
  const { trustedProxies } = settingsOfThisProcess();
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(fastifyOptions(trustedProxies)), { bufferLogs: true });
  await prepare(app);
  return app;
}

export function fastifyOptions(trustedProxies: string[]): ConstructorParameters<typeof FastifyAdapter>[0] {
  return { bodyLimit: MOST_BODY_BYTES, requestTimeout: MOST_REQUEST_MS, genReqId: () => randomUUID(), trustProxy: trustedProxies.length > 0 ? trustedProxies : 'loopback', forceCloseConnections: 'idle', routerOptions: { maxParamLength: 200 } };
}

/** Everything around the routes. */
export async function prepare(app: NestFastifyApplication): Promise<void> {
  app.useLogger(app.get(Logger));
  app.useGlobalFilters(new ErrorFilter());
  app.useGlobalPipes(validationPipe());
  app.enableShutdownHooks();
  const server = app.getHttpAdapter().getInstance();
  const headers = securityHeaders();
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id);
    done();
  });
  endConnectionsAtStop(server);
  measureRequests(server);
  await app.register(cookie);
  await app.register(multipart);
  describeApi(app);
  await servePages(app);
}
