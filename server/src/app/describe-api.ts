import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The OpenAPI document at /docs-json, and its reader at /docs. */
export function describeApi(app: NestFastifyApplication): void {
  const outline = new DocumentBuilder().setTitle('Chudian 触点').setDescription('The HTTP interfaces of visitors (bearer token), staff in WeChat (the same token) and the console (cookie).')
    .setVersion('0.1').addBearerAuth().addCookieAuth('chudian_session').build();
  SwaggerModule.setup('docs', app, () => SwaggerModule.createDocument(app, outline));
}
