import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { withContract } from './with-contract.js';

/** The OpenAPI document at /docs-json, and its reader at /docs. Made when it is first asked for. */
export function describeApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => openApiOf(app));
}

/** Routes from the controllers, bodies and queries from the DTOs' validators, replies from the contract. */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setTitle('Chudian 触点')
    .setDescription('Visitors and staff in WeChat send the bearer token of POST /api/session; the console sends the cookie of POST /api/admin/session.')
    .setVersion('0.1').addBearerAuth().addCookieAuth('chudian_session').build();
  return withContract(SwaggerModule.createDocument(app, outline, { operationIdFactory: (controller, method) => `${controller}_${method}` }), app);
}
