import type { OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { readFileSync } from 'node:fs';
import type { Access } from '../../platform/access/access.js';
import { handlersOf } from './handlers.js';
import type { Operation, Schemas } from './openapi-types.js';
import { queryFields } from './query-fields.js';
import { replyOf } from './reply-of.js';

interface Contract {
  schemas: Schemas;
  /** By operation id: the type of the reply as the controller writes it. */
  replies: Record<string, string>;
}

const ERROR = { description: 'A refusal', content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorReply' } } } };

/** Adds what Nest cannot know: the shapes of bodies, queries and replies, and who may call. */
export function withContract(document: OpenAPIObject, app: NestFastifyApplication): OpenAPIObject {
  const contract = JSON.parse(readFileSync(new URL('../../../openapi.contract.json', import.meta.url), 'utf8')) as Contract;
  const bodies = validationMetadatasToSchemas({ classTransformerMetadataStorage: defaultMetadataStorage, refPointerPrefix: '#/components/schemas/' }) as Schemas;
  document.components = { ...document.components, schemas: { ...contract.schemas, ...bodies } as never };
  const handlers = handlersOf(app);
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as unknown as Operation[]) {
      const handler = handlers.get(operation.operationId);
      operation.parameters = [...(operation.parameters ?? []).filter((parameter) => parameter.in !== 'query'), ...queryFields(bodies[handler?.queryDto ?? ''])];
      operation.responses = { ...replyOf(operation, contract.replies[operation.operationId] ?? 'unknown'), default: ERROR };
      describeAccess(operation, handler?.access);
    }
  }
  return document;
}

function describeAccess(operation: Operation, access: Access | undefined): void {
  if (!access || access.kind === 'open') operation.security = [];
  else operation.security = access.kind === 'console' ? [{ cookie: [] }] : [{ bearer: [] }];
  operation.description = access && 'permission' in access ? `Needs the permission ${access.permission}.` : operation.description;
}
